package unknot.between;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import unknot.booking.Appointment;
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
import unknot.shared.ThisClinic;

/** The e-mails that ask clients how they are. */
@ApplicationScoped
class QuestionLetters implements MessageKinds {

    private static final LocalDate EXAMPLE_DAY = LocalDate.of(2027, 1, 19);

    @Inject
    ThisClinic clinic;
    @Inject
    PublicAddress address;
    @Inject
    Wordings wordings;
    @Inject
    QuestionMessages messages;
    @Inject
    PlaceholderMessages placeholders;

    @Override
    public List<MessageKind> kinds() {
        Placeholder name = Placeholder.of("name", placeholders.name(), "Anna");
        Placeholder start = Placeholder.of("start", messages.about_start(), in -> words(in).day_and_time(in.longDay(EXAMPLE_DAY), "10:00"));
        Placeholder clinicName = Placeholder.of("clinic", placeholders.clinic(), in -> clinic.get().name());
        Placeholder link = Placeholder.of("link", messages.about_link(), "https://…/check-in?key=…").asNeeded();
        Placeholder phone = Placeholder.of("phone", placeholders.phone(), "01632 960180");
        Placeholder numbers = Placeholder.of("numbers", messages.about_numbers(), "0  https://…/after-visit?key=…&n=0\n1  https://…/after-visit?key=…&n=1\n…").asNeeded();
        Placeholder stop = Placeholder.of("stop", messages.about_stop(), "https://…/reminders?key=…").asNeeded();
        List<Placeholder> after = List.of(name, start, clinicName, phone, numbers, stop);
        return List.of(new MessageKind(QuestionKind.CHECK_IN.code(), messages.kind_check_in(), List.of(name, start, clinicName, link, stop),
                in -> new Wording(words(in).check_in_subject(), words(in).check_in_body())),
                new MessageKind(QuestionKind.SORENESS.code(), messages.kind_soreness(), after, in -> new Wording(words(in).after_subject(), words(in).after_body())),
                new MessageKind(QuestionKind.PAIN.code(), messages.kind_pain(), after, in -> new Wording(words(in).later_subject(), words(in).after_body())));
    }

    private static QuestionMessages words(Language language) {
        return Languages.in(language, QuestionMessages.class);
    }

    /** @param key of the link */
    Letter asks(QuestionKind kind, Appointment visit, String key) {
        Map<String, String> values = new HashMap<>(Map.of("name", visit.client().givenName(), "start", start(visit), "clinic", clinic.get().name(), "stop", address.link("/reminders?key=" + key)));
        if (kind == QuestionKind.CHECK_IN) {
            values.put("link", address.link("/check-in?key=" + key));
            return letter(kind, visit, key, values, visit.startsAt());
        }
        values.put("phone", visit.room().location().phone());
        values.put("numbers", IntStream.rangeClosed(0, 10).mapToObj(number -> number + "  " + address.link("/after-visit?key=" + key + "&n=" + number))
                .collect(Collectors.joining("\n")));
        return letter(kind, visit, key, values, visit.startsAt().plus(AfterDesk.span(kind)));
    }

    private Letter letter(QuestionKind kind, Appointment visit, String key, Map<String, String> values, Instant uselessAfter) {
        Wording said = wordings.say(kind.code(), visit.client().language(), values);
        return new Letter(kind.code(), visit.client().id(), visit.client().writtenTo(), said.subject(), said.body(), true, null, uselessAfter).stoppedBy(address.link("/unsubscribe?key=" + key));
    }

    private String start(Appointment visit) {
        Language language = visit.client().language();
        ClinicTime time = clinic.time().in(visit.room().location().zone());
        String start = words(language).day_and_time(language.longDay(time.date(visit.startsAt())), time.time(visit.startsAt()));
        return clinic.otherClock(time.zone()).map(city -> words(language).by_clock(start, city)).orElse(start);
    }
}
