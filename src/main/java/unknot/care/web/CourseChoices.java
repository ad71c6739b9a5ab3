package unknot.care.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import unknot.care.GuidanceDesk;
import unknot.clients.Client;
import unknot.clients.Clients;
import unknot.schedule.Practitioner;
import unknot.schedule.Practitioners;
import unknot.schedule.Service;
import unknot.schedule.Services;

/** What the form for a new course lets one choose from. */
@ApplicationScoped
public class CourseChoices {

    @Inject
    Clients clients;
    @Inject
    Practitioners practitioners;
    @Inject
    Services services;
    @Inject
    GuidanceDesk guidance;

    /** The client, what is on offer, and what the clinic says on how many sessions it takes. */
    public record Offer(long clientId, String clientName, List<ServiceChoice> services, List<TherapistChoice> therapists,
            String guidanceAcute, String guidanceChronic) {
    }

    public record ServiceChoice(String id, String name, int minutes) {
    }

    /** @param services the names of what this therapist offers, in one line */
    public record TherapistChoice(String id, String name, int hue, String services, String serviceIds) {
    }

    @Transactional
    public Optional<Offer> forClient(long clientId) {
        Optional<Client> client = clients.findByIdOptional(clientId);
        return client.map(known -> new Offer(clientId, known.name(), services.offered().stream().map(CourseChoices::choice).toList(),
                practitioners.offered().stream().map(CourseChoices::choice).toList(), guidance.guidance().acute(), guidance.guidance().chronic()));
    }

    private static ServiceChoice choice(Service service) {
        return new ServiceChoice(service.id().toString(), service.name(), service.minutes());
    }

    private static TherapistChoice choice(Practitioner therapist) {
        List<Service> offered = therapist.services().stream().filter(Service::active).sorted(Comparator.comparing(Service::minutes)).toList();
        return new TherapistChoice(therapist.id().toString(), therapist.name(), therapist.hue(),
                String.join(", ", offered.stream().map(Service::name).toList()),
                String.join(" ", offered.stream().map(service -> service.id().toString()).toList()));
    }
}
