package unknot.charting.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import unknot.charting.NoteSheets.NoteSheet;
import unknot.charting.NoteSheets.SafetySheet;
import unknot.charting.NoteSheets.Visit;
import unknot.charting.ReferralText;
import unknot.charting.SafetyAnswer;
import unknot.charting.SafetyCheck;
import unknot.charting.SafetyKind;
import unknot.charting.SafetyTopic;
import unknot.charting.web.NoteView.Option;
import unknot.charting.web.SafetyView.Chip;
import unknot.charting.web.SafetyView.Group;
import unknot.shared.Clinic;
import unknot.shared.ClinicTime;
import unknot.shared.ThisClinic;
import unknot.shared.web.FormErrors;

/** Draws what is known about safety, for drafts and signed notes, and the letter that follows a stop. */
@ApplicationScoped
class SafetyViews {

    @Inject
    SafetyMessages words;
    @Inject
    ThisClinic clinic;

    /**
     * What was answered at a signed visit.
     *
     * @param stop whether an answer says stop; {@code reason} why the client was treated all the same, or empty
     */
    record SignedSafety(List<Chip> answers, String words, boolean stop, String reason, String asked) {
    }

    /** @param form what was sent; where it has nothing of this, the stored note speaks */
    SafetyView draft(NoteSheet sheet, NoteForm form, FormErrors errors) {
        SafetyForm sent = new SafetyForm(form);
        if (!sent.sent()) {
            sent.put(sheet.document().safety());
        }
        SafetySheet safety = sheet.safety();
        Set<String> chosen = sent.topics();
        Set<String> known = safety.before() == null ? Set.of() : safety.before().topics();
        String knownWords = safety.before() == null ? "" : safety.before().words();
        String unchanged = known.isEmpty() && knownWords.isBlank() ? words.nothing_new() : words.no_change();
        boolean same = chosen.equals(known) && form.first(SafetyForm.WORDS).strip().equals(knownWords);
        boolean wrong = errors.byField().keySet().stream().anyMatch(field -> field.equals(SafetyForm.TOPICS) || field.equals(SafetyForm.WORDS));
        return new SafetyView(sent.asked(), same ? unchanged : words.as_ticked(), unchanged, words.as_ticked(), last(safety), String.join(" ", known), knownWords,
                offered(safety, chosen).stream().filter(topic -> chosen.contains(topic.code())).map(topic -> new Chip(topic.kind().code(), label(topic, safety, chosen)))
                        .toList(),
                Arrays.stream(SafetyKind.values()).map(kind -> group(kind, safety, chosen)).toList(),
                wrong || safety.beforeBy() == null && !sent.asked(), elsewhere(safety, chosen), form.first(SafetyForm.WORDS), form.first(SafetyForm.REASON), "/notes/" + sheet.noteId() + "/referral",
                errors.of(SafetyForm.ASKED), errors.of(SafetyForm.TOPICS), errors.of(SafetyForm.WORDS), errors.of(SafetyForm.REASON));
    }

    private static List<SafetyTopic> offered(SafetySheet safety, Set<String> chosen) {
        return safety.topics().stream().filter(topic -> topic.active() || chosen.contains(topic.code())).toList();
    }

    private Group group(SafetyKind kind, SafetySheet safety, Set<String> chosen) {
        return new Group(kind.code(), words.kind(kind.code()), offered(safety, chosen).stream().filter(topic -> topic.kind() == kind)
                .map(topic -> new Option("safety-" + topic.code(), topic.code(), label(topic, safety, chosen), chosen.contains(topic.code()), false, null, null))
                .toList());
    }

    /** Whoever has said yes was asked in the words of then, which are told beside those of now. */
    private String label(SafetyTopic topic, SafetySheet safety, Set<String> chosen) {
        return Stream.of(safety.own() == null ? List.<SafetyAnswer>of() : safety.own().answers(),
                safety.before() == null ? List.<SafetyAnswer>of() : safety.before().answers()).flatMap(List::stream)
                .filter(answer -> answer.topic().equals(topic.code()) && chosen.contains(topic.code())).map(SafetyAnswer::name).findFirst().filter(name -> !name.equals(topic.name()))
                .map(name -> words.asked_as(topic.name(), name)).orElse(topic.name());
    }

    /** What somebody else heard meanwhile and this note does not say; null for nothing. */
    private String elsewhere(SafetySheet safety, Set<String> chosen) {
        if (safety.own() == null || safety.before() == null) {
            return null;
        }
        List<String> stops = safety.before().stopsUnknownTo(safety.own().askedAt()).stream().filter(answer -> !chosen.contains(answer.topic()))
                .map(SafetyAnswer::name).distinct().toList();
        return stops.isEmpty() ? null : words.stop_elsewhere(String.join(", ", stops));
    }

    private String last(SafetySheet safety) {
        if (safety.beforeBy() == null) {
            return words.never_asked();
        }
        String date = ClinicTime.date(clinic.time().date(safety.before().lastAsked().askedAt()));
        return safety.before().lastIsUnsigned() ? words.last_asked_unsigned(date, safety.beforeBy()) : words.last_asked(date, safety.beforeBy());
    }

    /** Null for a note from before the question existed. */
    SignedSafety signed(NoteSheet sheet) {
        SafetyCheck check = sheet.safety().own();
        return check == null || check.askedAt() == null ? null
                : new SignedSafety(check.answers().stream().map(answer -> new Chip(answer.kind().code(), answer.name())).toList(), check.words(),
                        check.saysStop(), check.reason(), asked(check.askedAt(), sheet.safety().by()));
    }

    private String asked(Instant at, String by) {
        ClinicTime time = clinic.time();
        return words.asked_by(by, ClinicTime.date(time.date(at)), time.time(at));
    }

    /** The letter about what is stored; empty where no answer says stop. */
    Optional<String> letter(NoteSheet sheet) {
        SafetyCheck check = sheet.safety().own();
        return check == null ? Optional.empty() : letter(sheet, check.answers(), check.words());
    }

    /** The letter about what is ticked; empty where nothing of it says stop. */
    Optional<String> letter(NoteSheet sheet, SafetyForm form) {
        return letter(sheet, sheet.safety().topics().stream().filter(topic -> form.topics().contains(topic.code()))
                .map(topic -> new SafetyAnswer(topic.code(), topic.kind(), topic.name())).toList(), form.form().first(SafetyForm.WORDS).strip());
    }

    private Optional<String> letter(NoteSheet sheet, List<SafetyAnswer> answers, String said) {
        var byStop = answers.stream().collect(Collectors.partitioningBy(answer -> answer.kind() == SafetyKind.STOP,
                Collectors.mapping(SafetyAnswer::name, Collectors.toList())));
        if (byStop.get(true).isEmpty()) {
            return Optional.empty();
        }
        ClinicTime time = clinic.time();
        Clinic here = clinic.get();
        Visit visit = sheet.visit();
        var born = visit.client().birthDate();
        return Optional.of(ReferralText.of(new ReferralText.Facts(ClinicTime.date(time.today()), visit.client().name(),
                born == null ? null : ClinicTime.date(born), ClinicTime.date(time.date(visit.startsAt())), visit.complaint(), byStop.get(true),
                byStop.get(false), said, visit.practitionerName(), here.name(), here.address(), here.phone())));
    }
}
