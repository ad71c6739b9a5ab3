package unknot.care;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import unknot.audit.Deeds;
import unknot.care.CourseOfCare.Plan;
import unknot.clients.Client;
import unknot.clients.Clients;
import unknot.schedule.Practitioner;
import unknot.schedule.Practitioners;
import unknot.schedule.Service;
import unknot.schedule.Services;

/** Opens courses of care. */
@ApplicationScoped
public class CourseDesk {

    @Inject
    CoursesOfCare courses;
    @Inject
    Clients clients;
    @Inject
    Practitioners practitioners;
    @Inject
    Services services;
    @Inject
    Clock clock;
    @Inject
    Deeds deeds;

    /** How opening a course ended. */
    public sealed interface Outcome {
    }

    public record Opened(long courseId) implements Outcome {
    }

    public record Refused(Reason reason) implements Outcome {
    }

    /** Why a course is not opened. */
    public enum Reason {
        UNKNOWN_CLIENT,
        /** The client's record is restricted. */
        RESTRICTED_CLIENT,
        /** There is no such service, or it is not offered any more. */
        UNKNOWN_SERVICE,
        /** There is no such therapist, or the therapist takes no bookings any more. */
        UNKNOWN_PRACTITIONER,
        PRACTITIONER_DOES_NOT_OFFER_SERVICE,
        /** Not from 1 to 24. */
        SESSIONS_OUT_OF_RANGE,
        /** More than 6 without saying why. */
        REASON_MISSING
    }

    @Transactional
    public Outcome open(CourseOpening opening) {
        Optional<Client> client = clients.present(opening.clientId());
        Optional<Service> service = services.findByIdOptional(opening.serviceId()).filter(Service::active);
        Optional<Practitioner> practitioner = practitioners.findByIdOptional(opening.practitionerId()).filter(Practitioner::active);
        Optional<Reason> refusal = refusal(opening, client, service, practitioner);
        if (refusal.isPresent()) {
            return new Refused(refusal.get());
        }
        CourseOfCare course = new CourseOfCare(client.orElseThrow(), practitioner.orElseThrow(), service.orElseThrow(), opening.complaint(),
                opening.onset(), opening.plannedSessions(), opening.moreSessionsReason(), opening.frequency(), clock.instant());
        courses.persist(course);
        deeds.of(client.orElseThrow().id(), course.id());
        return new Opened(course.id());
    }

    private static Optional<Reason> refusal(CourseOpening opening, Optional<Client> client, Optional<Service> service,
            Optional<Practitioner> practitioner) {
        if (client.isEmpty()) {
            return Optional.of(Reason.UNKNOWN_CLIENT);
        }
        if (client.get().restricted()) {
            return Optional.of(Reason.RESTRICTED_CLIENT);
        }
        if (service.isEmpty()) {
            return Optional.of(Reason.UNKNOWN_SERVICE);
        }
        if (practitioner.isEmpty()) {
            return Optional.of(Reason.UNKNOWN_PRACTITIONER);
        }
        if (!practitioner.get().offers(service.get())) {
            return Optional.of(Reason.PRACTITIONER_DOES_NOT_OFFER_SERVICE);
        }
        if (!Plan.possible(opening.plannedSessions())) {
            return Optional.of(Reason.SESSIONS_OUT_OF_RANGE);
        }
        boolean reasonMissing = Plan.wantsReason(opening.plannedSessions()) && opening.moreSessionsReason() == null;
        return reasonMissing ? Optional.of(Reason.REASON_MISSING) : Optional.empty();
    }
}
