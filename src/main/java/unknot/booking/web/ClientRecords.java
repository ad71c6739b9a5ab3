package unknot.booking.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import unknot.booking.Appointment;
import unknot.booking.AppointmentStatus;
import unknot.booking.Appointments;
import unknot.booking.AskTheTherapist;
import unknot.booking.SessionNumber;
import unknot.booking.SessionNumbers;
import unknot.booking.WaitList;
import unknot.care.CourseOfCare;
import unknot.care.CoursesOfCare;
import unknot.clients.Client;
import unknot.clients.Clients;
import unknot.messages.Bounce;
import unknot.messages.MessageState;
import unknot.messages.Outbox;
import unknot.messages.OutgoingMessage;
import unknot.messages.TextMessages;
import unknot.shared.ClinicTime;
import unknot.shared.ThisClinic;

/** Builds a client's page: five statements for the desk, however many visits there were. */
@ApplicationScoped
public class ClientRecords {

    /** Enough to answer “I never got it”. */
    private static final int MESSAGES = 6;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

    @Inject
    SessionNumbers sessionNumbers;
    @Inject
    Clients clients;
    @Inject
    CoursesOfCare courses;
    @Inject
    Appointments appointments;
    @Inject
    ThisClinic clinic;
    @Inject
    AskTheTherapist askTheTherapist;
    @Inject
    WaitList waitList;
    @Inject
    Outbox outbox;
    @Inject
    ReminderMessages reminderMessages;
    @Inject
    BookingMessages messages;
    @Inject
    VisitMessages visitMessages;
    @Inject
    TextMessages texts;
    @Inject
    Words words;

    /** @param mayBook whether links into the calendar are of use to whoever looks */
    @Transactional
    public Optional<ClientRecord> of(long clientId, boolean mayBook) {
        return clients.findByIdOptional(clientId).map(client -> record(client, mayBook && !client.restricted()));
    }

    private ClientRecord record(Client client, boolean mayBook) {
        List<CourseOfCare> known = courses.of(client.id());
        List<Appointment> newestFirst = appointments.of(client.id());
        List<Appointment> inOrder = new ArrayList<>(newestFirst);
        Collections.reverse(inOrder);
        Map<Long, SessionNumber> numbers = sessionNumbers.of(inOrder);
        LocalDate today = clinic.time().today();
        List<ClientRecord.Line> coming = inOrder.stream().filter(visit -> comes(visit, today)).map(visit -> line(visit, numbers, mayBook)).toList();
        List<ClientRecord.Line> past = newestFirst.stream().filter(visit -> !comes(visit, today)).map(visit -> line(visit, numbers, mayBook)).toList();
        return new ClientRecord(client.id(), client.name(), client.givenName(), client.initials(), about(client, inOrder, today),
                client.birthDate() == null ? messages.not_known() : ClinicTime.date(client.birthDate()),
                client.phone() == null ? "" : client.phone(), client.email() == null ? "" : client.email(), client.writtenTo() == null ? "" : client.writtenTo(),
                known.stream().map(course -> course(course, inOrder, numbers, mayBook)).toList(), coming, past, mayBook,
                "/day?date=" + today + "&panel=book&client=" + client.id(), mayBook ? waiting(client, today) : List.of(),
                "/day?panel=wait&client=" + client.id(), !askTheTherapist.of(List.of(client.id())).isEmpty(), client.reminded(),
                texts.isSet() && client.phone() != null && texts.number(client.phone()).isPresent(), client.byText(),
                mayBook && outbox.rejects(client.id(), client.writtenTo()),
                mayBook ? outbox.latestOf(client.id(), MESSAGES).stream().map(message -> sent(message, client)).toList() : List.of(),
                mayBook ? clients.likelyTwins(client).stream().map(this::twin).toList() : List.of(), client.restricted());
    }

    private ClientRecord.Twin twin(Client other) {
        return new ClientRecord.Twin(other.id(), other.name(), Stream.of(other.birthDate() == null ? null : messages.born(ClinicTime.date(other.birthDate())), other.phone(), other.email())
                .filter(Objects::nonNull).collect(Collectors.joining(" · ")));
    }

    private ClientRecord.Sent sent(OutgoingMessage message, Client client) {
        ClinicTime time = clinic.time();
        String state = switch (message.state()) {
            case SENT -> reminderMessages.state_sent();
            case WAITING -> reminderMessages.state_waiting();
            case FAILED -> reminderMessages.state_failed();
        };
        return new ClientRecord.Sent(message.id(), words.at(time.date(message.createdAt()), time.local(message.createdAt()).toLocalTime().truncatedTo(ChronoUnit.MINUTES)),
                message.subject(), message.state().code(), state, message.state() == MessageState.FAILED ? why(message.failure()) : "",
                client.writtenTo() != null && message.canGoAgain(time.now()));
    }

    private String why(String failure) {
        return switch (failure) {
            case Bounce.ADDRESS -> reminderMessages.why_address();
            case Bounce.REFUSED -> reminderMessages.why_refused();
            case OutgoingMessage.TOO_LATE -> reminderMessages.why_late();
            default -> reminderMessages.why_server();
        };
    }

    private List<ClientRecord.Waiting> waiting(Client client, LocalDate today) {
        return waitList.waitingOf(client.id(), today).stream().map(entry -> new ClientRecord.Waiting("/day?panel=wait&entry=" + entry.id(),
                visitMessages.wait_since(words.day(clinic.time().date(entry.addedAt())), entry.movesVisit()
                        ? visitMessages.wait_earlier_than(words.at(entry.visit())) : entry.service().name()))).toList();
    }

    private boolean comes(Appointment visit, LocalDate today) {
        boolean live = visit.canCancel();
        return live && !words.clock(visit).date(visit.startsAt()).isBefore(today);
    }

    private String about(Client client, List<Appointment> inOrder, LocalDate today) {
        List<String> parts = new ArrayList<>();
        if (client.birthDate() != null) {
            parts.add(messages.born(ClinicTime.date(client.birthDate())) + " (" + Period.between(client.birthDate(), today).getYears() + ")");
        }
        if (client.phone() != null) {
            parts.add(client.phone());
        }
        inOrder.stream().filter(visit -> visit.status() == AppointmentStatus.COMPLETED).findFirst()
                .ifPresent(first -> parts.add(messages.first_seen(MONTH.format(words.clock(first).date(first.startsAt())))));
        long visits = inOrder.stream().filter(visit -> visit.status() == AppointmentStatus.COMPLETED).count();
        parts.add(visits == 0 ? messages.never_seen() : visits == 1 ? messages.one_visit() : messages.visits((int) visits));
        return String.join(" · ", parts);
    }

    private ClientRecord.Course course(CourseOfCare course, List<Appointment> inOrder, Map<Long, SessionNumber> numbers, boolean mayBook) {
        List<Appointment> sessions = inOrder.stream().filter(visit -> visit.course() != null && visit.course().id().equals(course.id()))
                .filter(visit -> visit.status() != AppointmentStatus.CANCELLED).toList();
        int counted = (int) sessions.stream().filter(session -> numbers.containsKey(session.id())).count();
        int done = (int) sessions.stream().filter(visit -> visit.status() == AppointmentStatus.COMPLETED).count();
        int unbooked = course.open() && !course.client().restricted() ? Math.max(0, course.plannedSessions() - counted) : 0;
        List<String> pips = new ArrayList<>(Collections.nCopies(Math.min(done, course.plannedSessions()), "done"));
        pips.addAll(Collections.nCopies(Math.max(0, course.plannedSessions() - done), "to-come"));
        String about = String.join(" · ", words.onset(course.onset()), course.service().name(), course.practitioner().name(),
                words.frequency(course.frequency()));
        return new ClientRecord.Course(course.id(), course.complaint(), about, messages.course_state(done, course.plannedSessions(), counted - done),
                pips, unbooked, unbooked == 0 ? "" : unbooked == 1 ? messages.find_time_for_one() : messages.find_times(unbooked), course.open(),
                sessions.stream().map(session -> step(session, numbers, mayBook)).toList());
    }

    private Panel.Step step(Appointment session, Map<Long, SessionNumber> numbers, boolean mayBook) {
        SessionNumber number = numbers.get(session.id());
        return new Panel.Step(number == null ? "–" : Integer.toString(number.number()), words.at(session), words.status(session.status()),
                session.status() == AppointmentStatus.COMPLETED ? "done" : "", mayBook ? href(session) : "");
    }

    private ClientRecord.Line line(Appointment visit, Map<Long, SessionNumber> numbers, boolean mayBook) {
        ClinicTime time = words.clock(visit);
        return new ClientRecord.Line(words.day(time.date(visit.startsAt())), words.named(time.time(visit.startsAt()) + "–" + time.time(visit.endsAt()), time.zone()),
                words.what(visit, numbers.get(visit.id())), visit.practitioner().name() + " · " + visit.room().name(), visit.status().code(),
                words.status(visit.status()), mayBook ? href(visit) : "", visit.status() == AppointmentStatus.CANCELLED);
    }

    private String href(Appointment visit) {
        return "/day?date=" + words.clock(visit).date(visit.startsAt()) + "&visit=" + visit.id();
    }
}
