package unknot.onlinebooking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import unknot.booking.HeldBooking;
import unknot.messages.Languages;
import unknot.messages.Letter;
import unknot.messages.MessageKind;
import unknot.messages.MessageKinds;
import unknot.messages.Placeholder;
import unknot.messages.PlaceholderMessages;
import unknot.messages.PublicAddress;
import unknot.messages.Wording;
import unknot.messages.Wordings;
import unknot.shared.ClinicTime;
import unknot.shared.Language;
import unknot.shared.Location;
import unknot.shared.ThisClinic;

/** The e-mail whose link confirms a booking. Whoever books is on pages in English, and is written to in it. */
@ApplicationScoped
class LinkLetters implements MessageKinds {

    private static final String KIND = "online-link";
    private static final LocalDate EXAMPLE_DAY = LocalDate.of(2027, 1, 19);

    @Inject
    ThisClinic clinic;
    @Inject
    PublicAddress address;
    @Inject
    Wordings wordings;
    @Inject
    OnlineMessages messages;
    @Inject
    PlaceholderMessages placeholders;

    @Override
    public List<MessageKind> kinds() {
        List<Placeholder> all = List.of(Placeholder.of("name", placeholders.name(), "Anna"),
                Placeholder.of("start", messages.about_start(), in -> words(in).day_and_time(in.shortDay(EXAMPLE_DAY), "10:00")),
                Placeholder.of("when", messages.about_when(), in -> words(in).visit_when(in.longDay(EXAMPLE_DAY), "10:00", "11:00")).asNeeded(),
                Placeholder.of("therapist", messages.about_therapist(), "Ines"),
                Placeholder.of("place", messages.about_place(), in -> clinic.get().name() + ", 14 Harbour Street"),
                Placeholder.of("clinic", placeholders.clinic(), in -> clinic.get().name()),
                Placeholder.of("link", messages.about_link(), "https://clinic.example/book/confirm?key=" + Placeholder.EXAMPLE_KEY).asNeeded(),
                Placeholder.of("until", messages.about_until(), "09:15"));
        return List.of(new MessageKind(KIND, messages.kind(), all, in -> new Wording(words(in).subject(), words(in).body())));
    }

    private static OnlineMessages words(Language language) {
        return Languages.in(language, OnlineMessages.class);
    }

    Letter link(VisitorDetails details, HeldBooking hold, String token, Instant over) {
        Language language = Language.ENGLISH;
        Location place = hold.room().location();
        ClinicTime time = clinic.time().in(place.zone());
        LocalDate day = time.date(hold.startsAt());
        Wording said = wordings.say(KIND, language, Map.of("name", details.givenName(),
                "start", named(messages.day_and_time(language.shortDay(day), time.time(hold.startsAt())), time),
                "when", named(messages.visit_when(language.longDay(day), time.time(hold.startsAt()), time.time(hold.endsAt())), time),
                "therapist", hold.practitioner().givenName(),
                "place", Stream.of(clinic.get().name(), place.address()).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(", ")),
                "clinic", clinic.get().name(), "link", address.link("/book/confirm?key=" + token),
                "until", named(time.time(hold.heldUntil()), time)));
        return new Letter(KIND, null, details.email(), said.subject(), said.body(), true, null, over);
    }

    private String named(String when, ClinicTime time) {
        return clinic.otherClock(time.zone()).map(city -> messages.by_clock(when, city)).orElse(when);
    }
}
