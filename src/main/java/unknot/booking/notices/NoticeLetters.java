package unknot.booking.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import unknot.access.AccountDesk;
import unknot.booking.Appointment;
import unknot.booking.notices.Told.Knows;
import unknot.clients.Client;
import unknot.messages.Languages;
import unknot.messages.Letter;
import unknot.messages.MessageKind;
import unknot.messages.MessageKinds;
import unknot.messages.Outbox;
import unknot.messages.Placeholder;
import unknot.messages.PlaceholderMessages;
import unknot.messages.PublicAddress;
import unknot.messages.TextMessages;
import unknot.messages.Wording;
import unknot.messages.Wordings;
import unknot.shared.ClinicTime;
import unknot.shared.Language;
import unknot.shared.Location;
import unknot.shared.ThisClinic;

/**
 * The messages about a visit: when, with whom and where, and nothing of why. They carry a calendar file that makes, moves or removes the
 * entry in the client's calendar.
 */
@ApplicationScoped
class NoticeLetters implements MessageKinds {

    private static final String BOOKED = "visit-booked";
    private static final String MOVED = "visit-moved";
    private static final String CANCELLED = "visit-cancelled";
    private static final String REMINDER = "visit-reminder";
    static final LocalDate EXAMPLE_DAY = LocalDate.of(2027, 1, 19);

    @Inject
    ThisClinic clinic;
    @Inject
    VisitCalendar calendar;
    @Inject
    AccountDesk accounts;
    @Inject
    PublicAddress address;
    @Inject
    Wordings wordings;
    @Inject
    Outbox outbox;
    @Inject
    TextMessages texts;
    @Inject
    NoticeMessages messages;
    @Inject
    PlaceholderMessages placeholders;

    @Override
    public List<MessageKind> kinds() {
        Placeholder when = Placeholder.of("when", messages.about_when(), in -> words(in).visit_when(in.longDay(EXAMPLE_DAY), "10:00", "11:00"));
        Placeholder before = Placeholder.of("before", messages.about_before(), in -> words(in).day_and_time(in.longDay(EXAMPLE_DAY.minusDays(1)), "15:30"));
        Placeholder change = Placeholder.of("change", messages.about_change(), "https://clinic.example/my/appointments/7");
        Placeholder stop = Placeholder.of("stop", messages.about_stop(), "https://clinic.example/reminders?key=" + Placeholder.EXAMPLE_KEY).asNeeded();
        Placeholder phone = phone(placeholders.phone());
        return List.of(
                kind(BOOKED, messages.kind_booked(), in -> new Wording(in.booked_subject(), in.booked_body()), when.asNeeded(), phone),
                kind(MOVED, messages.kind_moved(), in -> new Wording(in.moved_subject(), in.moved_body()), when.asNeeded(), before, phone),
                kind(CANCELLED, messages.kind_cancelled(), in -> new Wording(in.cancelled_subject(), in.cancelled_body()), when, before.asNeeded(), phone),
                kind(REMINDER, messages.kind_reminder(), in -> new Wording(in.reminder_subject(), in.reminder_body(), in.reminder_text()), when, change,
                        Placeholder.of("phone", messages.about_phone_instead(), ""), stop));
    }

    static NoticeMessages words(Language language) {
        return Languages.in(language, NoticeMessages.class);
    }

    static Placeholder phone(String meaning) {
        return Placeholder.of("phone", meaning, "01632 960180");
    }

    /** A kind about a visit: what every such message can say, and its own. */
    MessageKind kind(String code, String title, Function<NoticeMessages, Wording> standard, Placeholder... own) {
        Stream<Placeholder> common = Stream.of(Placeholder.of("name", placeholders.name(), "Anna"),
                Placeholder.of("start", messages.about_start(), in -> words(in).day_and_time(in.shortDay(EXAMPLE_DAY), "10:00")),
                Placeholder.of("therapist", messages.about_therapist(), "Ines"),
                Placeholder.of("place", messages.about_place(), in -> clinic.get().name() + ", 14 Harbour Street"),
                Placeholder.of("clinic", placeholders.clinic(), in -> clinic.get().name()));
        List<Placeholder> all = new ArrayList<>(common.toList());
        all.addAll(List.of(own));
        return new MessageKind(code, title, all, language -> standard.apply(words(language)));
    }

    /**
     * @param known what the client knows so far, which differs from the visit as it stands
     * @param sequence the number of this message about the visit, from 0
     */
    Letter about(Appointment visit, Told known, int sequence) {
        boolean off = Told.of(visit).knows() == Knows.CANCELLED;
        String kind = off ? CANCELLED : known.knows() == Knows.BOOKED ? MOVED : BOOKED;
        Map<String, String> values = facts(visit);
        if (!kind.equals(BOOKED)) {
            // What the client knows is what is off, though the visit may have been moved since.
            values.put("before", known.startsAt() == null ? null : longStart(visit, known.startsAt()));
        }
        values.put("phone", visit.room().location().phone());
        return letter(kind, visit, wordings.say(kind, visit.client().language(), values), false, calendar.file(visit, sequence), visit.startsAt().plus(Duration.ofHours(1)));
    }

    boolean canRemind(Client client) {
        return number(client).isPresent() || client.writtenTo() != null && outbox.isOpen();
    }

    /** Where a text message reaches a client who wants one. */
    private Optional<String> number(Client client) {
        return client.byText() && texts.isSet() && client.phone() != null ? texts.number(client.phone()) : Optional.empty();
    }

    /** @param key of the link that stops reminders */
    Letter reminder(Appointment visit, String key) {
        boolean linked = address.isSet();
        boolean canChange = linked && (visit.client().email() == null || !accounts.ofClient(visit.client().id()).isEmpty());
        Map<String, String> values = facts(visit);
        values.put("change", canChange ? address.link("/my/appointments/" + visit.id()) : null);
        values.put("phone", canChange ? null : visit.room().location().phone());
        values.put("stop", linked ? address.link("/reminders?key=" + key) : null);
        Wording said = wordings.say(REMINDER, visit.client().language(), values);
        Letter letter = letter(REMINDER, visit, said, linked, null, visit.startsAt());
        return number(visit.client()).map(number -> letter.asText(number, said.text()))
                .orElseGet(() -> linked ? letter.stoppedBy(address.link("/unsubscribe?key=" + key)) : letter);
    }

    private Map<String, String> facts(Appointment visit) {
        return facts(visit.client(), visit.room().location(), visit.startsAt(), visit.endsAt(), visit.practitioner().givenName());
    }

    Map<String, String> facts(Client client, Location place, Instant starts, Instant ends, String therapist) {
        Language language = client.language();
        ClinicTime time = clinic.time().in(place.zone());
        LocalDate day = time.date(starts);
        Map<String, String> facts = new HashMap<>();
        facts.put("name", client.givenName());
        facts.put("start", named(words(language).day_and_time(language.shortDay(day), time.time(starts)), time, language));
        facts.put("when", named(words(language).visit_when(language.longDay(day), time.time(starts), time.time(ends)), time, language));
        facts.put("therapist", therapist);
        facts.put("place", Stream.of(clinic.get().name(), place.address()).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(", ")));
        facts.put("clinic", clinic.get().name());
        return facts;
    }

    private String longStart(Appointment visit, Instant start) {
        ClinicTime time = clinic.time().in(visit.room().location().zone());
        Language language = visit.client().language();
        return named(words(language).day_and_time(language.longDay(time.date(start)), time.time(start)), time, language);
    }

    private String named(String when, ClinicTime time, Language language) {
        return clinic.otherClock(time.zone()).map(city -> words(language).by_clock(when, city)).orElse(when);
    }

    private static Letter letter(String kind, Appointment visit, Wording said, boolean confidential, String file, Instant uselessAfter) {
        return new Letter(kind, visit.client().id(), visit.client().writtenTo(), said.subject(), said.body(), confidential, file, uselessAfter);
    }
}
