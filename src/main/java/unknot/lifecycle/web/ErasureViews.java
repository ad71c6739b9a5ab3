package unknot.lifecycle.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import unknot.access.SignedIn;
import unknot.lifecycle.ErasureDesk;
import unknot.lifecycle.ErasureDesk.Request;
import unknot.lifecycle.RetentionDesk.Kept;
import unknot.shared.ClinicTime;
import unknot.shared.ThisClinic;
import unknot.shared.web.FormErrors;

/** What pages show of requests to erase a record. */
@ApplicationScoped
public class ErasureViews {

    @Inject
    ErasureDesk desk;
    @Inject
    ThisClinic clinic;
    @Inject
    ErasureMessages words;

    /** A request in words. @param about what became of it */
    public record Line(String words, String about) {
    }

    /**
     * For the owner, of one record.
     *
     * @param asked whether a request waits to be decided
     * @param blocked why it cannot be restricted yet; {@code restrictWords} otherwise, what that does
     * @param open whether the client's page is open to whoever looks
     * @param typed what was typed into the one form that was wrong, {@code errors} what is wrong with it
     */
    public record OfRecord(long id, boolean asked, boolean restricted, List<Line> requests, List<String> blocked, String restrictWords, boolean open, List<String> openings, String typed,
            FormErrors errors) {

        /** What was typed into this form. */
        public String typed(String field) {
            return errors.of(field) == null ? "" : typed;
        }
    }

    public OfRecord of(Kept record, SignedIn me, String typed, FormErrors errors) {
        List<Request> requests = desk.requestsOf(record.id());
        boolean asked = !record.restricted() && requests.stream().anyMatch(Request::undecided);
        long coming = asked ? desk.comingVisits(record.id()) : 0;
        long unsigned = asked ? desk.unsignedNotes(record.id()) : 0;
        List<String> blocked = Stream.of(coming > 0 ? words.coming(coming) : "", unsigned > 0 ? words.unsigned(unsigned) : "").filter(why -> !why.isEmpty()).toList();
        return new OfRecord(record.id(), asked, record.restricted(), requests.stream().map(this::line).toList(), blocked, words.restrict_words(day(record.keptUntil())),
                record.restricted() && desk.isOpen(record.id(), me),
                desk.openingsOf(record.id()).stream().map(opening -> words.opened(day(opening.at()), opening.by(), opening.reason())).toList(), typed, errors);
    }

    Line line(Request request) {
        String asked = words.asked(request.askedBy(), day(request.askedAt()), switch (request.how()) {
            case ONLINE -> words.how_online();
            case PHONE -> words.how_phone();
            case LETTER -> words.how_letter();
            case IN_PERSON -> words.how_in_person();
        });
        String written = request.how() == ErasureDesk.How.ONLINE ? "" : words.written_by(request.writtenBy()) + " · ";
        return new Line(asked, written + became(request));
    }

    private String became(Request request) {
        if (request.undecided()) {
            return words.open();
        }
        String when = day(request.decidedAt());
        return switch (request.state()) {
            case RESTRICTED -> words.was_restricted(when, request.decidedBy())
                    + (request.liftedAt() == null ? "" : " · " + words.was_lifted(day(request.liftedAt()), request.liftedBy(), request.liftedReason()));
            case REFUSED -> words.was_refused(when, request.decidedBy(), request.reason());
            case WITHDRAWN -> words.was_withdrawn(when, request.decidedBy());
        };
    }

    String day(Instant at) {
        return day(clinic.time().date(at));
    }

    static String day(LocalDate date) {
        return ClinicTime.date(date);
    }
}
