package unknot.portal.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import unknot.access.PublicBooking;
import unknot.booking.Appointment;
import unknot.booking.Appointments;
import unknot.booking.SessionNumbers;
import unknot.charting.ClientRecord;
import unknot.charting.ClientRecord.VisitSummary;
import unknot.charting.files.SharedFiles;
import unknot.portal.ProgressLine;
import unknot.shared.ClinicTime;
import unknot.shared.Location;
import unknot.shared.PersonName;
import unknot.shared.ThisClinic;

/** Builds what a client sees of the own visits: eight statements, however many visits there were. */
@ApplicationScoped
public class MyVisits {

    private static final int NEWEST = 5;
    /** Visits on a page of the history. */
    private static final int PAGE = 25;

    @Inject
    SessionNumbers sessionNumbers;
    @Inject
    ClientRecord record;
    @Inject
    Appointments appointments;
    @Inject
    PublicBooking booking;
    @Inject
    ThisClinic clinic;
    @Inject
    PortalMessages messages;
    @Inject
    PainWords words;
    @Inject
    OneVisit oneVisit;
    @Inject
    SharedFiles files;

    /** The client's appointments, and the signed visits newest first. */
    record Known(List<Appointment> inOrder, List<VisitSummary> signed, Instant now) {

        /** What is still to come, the soonest first; a visit under way is. */
        List<Appointment> coming() {
            return inOrder.stream().filter(visit -> visit.canCancel())
                    .filter(visit -> visit.endsAt().isAfter(now))
                    .filter(visit -> signed.stream().noneMatch(done -> done.appointmentId() == visit.id())).toList();
        }

        /** What is still to come of a course; nothing for none. */
        List<Appointment> comingOf(Long courseId) {
            return courseId == null ? List.of() : coming().stream().filter(visit -> visit.course() != null && visit.course().id().equals(courseId)).toList();
        }

        /** The signed visits of each course, the course last visited first; those of no course under null. */
        Map<Long, List<VisitSummary>> byCourse() {
            Map<Long, List<VisitSummary>> groups = new LinkedHashMap<>();
            signed.forEach(visit -> groups.computeIfAbsent(visit.courseId(), id -> new ArrayList<>()).add(visit));
            return groups;
        }

        /** The course that goes on: that of the next visit if it has begun, or else of the newest one. */
        Long current() {
            Long next = coming().stream().findFirst().map(visit -> visit.course() == null ? null : visit.course().id()).orElse(null);
            boolean begun = next != null && signed.stream().anyMatch(visit -> next.equals(visit.courseId()));
            return begun || signed.isEmpty() ? next : signed.get(0).courseId();
        }
    }

    @Transactional
    public Portal.Home home(long clientId) {
        Known known = known(clientId);
        List<VisitSummary> signed = known.signed();
        List<VisitSummary> course = known.byCourse().getOrDefault(known.current(), List.of());
        return new Portal.Home(phone(), oneVisit.phoneHref(), known.coming().stream().findFirst().map(visit -> next(visit, known)).orElse(null),
                known.coming().stream().skip(1).map(visit -> later(visit, known)).toList(),
                known.coming().isEmpty() && booking.isOpen(),
                course.isEmpty() ? null : progress(course, known),
                signed.stream().limit(NEWEST).map(this::line).toList(), signed.size());
    }

    /** @param wanted the number of the page, from 1; the nearest there is */
    @Transactional
    public Portal.History history(long clientId, int wanted) {
        int pages = (int) Math.max(1, (record.countOf(clientId) + PAGE - 1) / PAGE);
        int number = Math.max(1, Math.min(wanted, pages));
        return new Portal.History(record.visitsOf(clientId, number - 1, PAGE).stream().map(this::line).toList(), number, pages,
                files.of(clientId).stream().map(oneVisit::file).toList());
    }

    /** One signed visit of this client; empty for anybody else's and for a draft. */
    @Transactional
    public Optional<Portal.Visit> one(long clientId, long noteId) {
        List<VisitSummary> signed = record.visitsOf(clientId);
        return signed.stream().filter(visit -> visit.noteId() == noteId).findFirst().map(visit -> oneVisit.of(visit, signed,
                record.amendments(List.of(noteId)).getOrDefault(noteId, List.of()),
                files.of(clientId).stream().filter(file -> Objects.equals(file.appointmentId(), visit.appointmentId())).toList()));
    }

    Known known(long clientId) {
        List<Appointment> inOrder = new ArrayList<>(appointments.of(clientId));
        Collections.reverse(inOrder);
        return new Known(inOrder, record.visitsOf(clientId), clinic.time().now());
    }

    private Portal.NextVisit next(Appointment visit, Known known) {
        Location place = visit.room().location();
        String address = place.address() == null ? clinic.get().address() : place.address();
        ClinicTime time = clinic.time().in(place.zone());
        LocalDate date = time.date(visit.startsAt());
        String room = visit.room().name();
        return new Portal.NextVisit(visit.id(), oneVisit.longDay(date),
                clinic.otherClock(place.zone()).map(city -> messages.by_clock(time.time(visit.startsAt()), city)).orElse(time.time(visit.startsAt())),
                oneVisit.what(sessionNumbers.of(known.inOrder()).get(visit.id()), visit.service().name(), visit.practitioner().name()),
                address == null || address.isBlank() ? messages.room(room) : messages.address_and_room(address, room));
    }

    Portal.LaterVisit later(Appointment visit, Known known) {
        ZoneId zone = visit.room().location().zone();
        String start = messages.day_at(oneVisit.shortDay(visit.startsAt(), zone), clinic.time().in(zone).time(visit.startsAt()));
        return new Portal.LaterVisit(visit.id(), clinic.otherClock(zone).map(city -> messages.by_clock(start, city)).orElse(start),
                oneVisit.what(sessionNumbers.of(known.inOrder()).get(visit.id()), visit.service().name(), visit.practitioner().name()));
    }

    /** @param newestFirst the signed visits of one course, or of none; at least one */
    Portal.Progress progress(List<VisitSummary> newestFirst, Known known) {
        VisitSummary last = newestFirst.get(0);
        List<VisitSummary> visits = new ArrayList<>(newestFirst);
        Collections.reverse(visits);
        boolean going = Objects.equals(last.courseId(), known.current());
        List<Appointment> planned = known.comingOf(last.courseId());
        List<Integer> arriving = visits.stream().map(VisitSummary::painBefore).filter(Objects::nonNull).toList();
        List<Integer> leaving = visits.stream().map(VisitSummary::painAfter).filter(Objects::nonNull).toList();
        boolean numbers = !arriving.isEmpty() || !leaving.isEmpty();
        return new Portal.Progress(last.courseId() == null ? messages.single_visits() : last.complaint(),
                oneVisit.what(last.session(), last.serviceName(), last.practitionerName()), sentences(last, arriving, going, known),
                numbers ? line(visits, planned) : null, numbers ? words.line(arriving, leaving, planned.size()) : "");
    }

    private List<String> sentences(VisitSummary last, List<Integer> arriving, boolean going, Known known) {
        String name = PersonName.first(last.practitionerName());
        boolean newest = last.noteId() == known.signed().get(0).noteId();
        String visit = newest ? words.lastVisit(last.painBefore(), last.painAfter(), name) : words.earlierVisit(last.painBefore(), last.painAfter());
        String course = last.courseId() == null ? "" : words.course(arriving, going, name);
        if (course.isEmpty()) {
            return List.of(visit);
        }
        return newest ? List.of(visit, course) : List.of(course);
    }

    private ProgressLine line(List<VisitSummary> visits, List<Appointment> planned) {
        List<ProgressLine.Stop> stops = new ArrayList<>();
        visits.forEach(visit -> stops.add(new ProgressLine.Stop(oneVisit.date(visit.startsAt(), visit.zone()), visit.painBefore(), visit.painAfter(), false)));
        planned.forEach(visit -> stops.add(new ProgressLine.Stop(oneVisit.date(visit.startsAt(), visit.room().location().zone()), null, null, true)));
        return ProgressLine.of(stops);
    }

    private Portal.VisitLine line(VisitSummary visit) {
        String what = visit.complaint() == null ? visit.serviceName() : visit.complaint();
        return new Portal.VisitLine(visit.noteId(), oneVisit.shortDay(visit.startsAt(), visit.zone()),
                messages.what_with(what, PersonName.first(visit.practitionerName())), visit.painBefore(), visit.painAfter(),
                words.inList(visit.painBefore(), visit.painAfter()));
    }

    private String phone() {
        return Objects.requireNonNullElse(clinic.get().phone(), "");
    }
}
