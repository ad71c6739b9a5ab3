package unknot.lifecycle.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import unknot.access.Confirmed;
import unknot.access.CurrentAccount;
import unknot.access.Role;
import unknot.audit.Act;
import unknot.audit.Audited;
import unknot.audit.OpensRecord;
import unknot.audit.RecordPart;
import unknot.lifecycle.ErasureDesk;
import unknot.lifecycle.RetentionDesk;
import unknot.lifecycle.RetentionDesk.Holds;
import unknot.lifecycle.RetentionDesk.Kept;
import unknot.lifecycle.RetentionDesk.Outcome;
import unknot.lifecycle.RetentionDesk.Rule;
import unknot.shared.ClinicTime;
import unknot.shared.ThisClinic;
import unknot.shared.web.FormErrors;
import unknot.shared.web.Page;
import unknot.shared.web.Typed;

/** How long records are kept, which are on hold, whose time is over, and disposing of them: the owner's. */
@Path("/settings/retention")
@RolesAllowed(Role.OWNS)
@Produces(MediaType.TEXT_HTML)
public class RetentionPages {

    private static final String PATH = "/settings/retention";

    @Inject
    RetentionDesk desk;
    @Inject
    CurrentAccount current;
    @Inject
    ThisClinic clinic;
    @Inject
    RetentionMessages words;
    @Inject
    ErasureDesk erasures;
    @Inject
    ErasureViews erasureViews;
    @Inject
    ErasureMessages erasureWords;

    /** @param years and {@code adultAge} as they were typed */
    public record Overview(String years, String adultAge, String said, List<Line> asked, List<Line> restricted, List<Line> ended, List<Line> held, List<Line> log) {
    }

    /** @param state that it is asked for or restricted, or empty */
    public record Line(long id, String name, String about, boolean held, String state) {

        Line(long id, String name, String about, boolean held) {
            this(id, name, about, held, "");
        }
    }

    /** @param may whether it may be disposed of; {@code whyNot} is empty then */
    public record Record(long id, String name, String born, String last, String until, boolean held, boolean may, String whyNot, List<Line> holds, String problem, String reason, String reasonError,
            ErasureViews.OfRecord erasure) {
    }

    public record Confirm(long id, String name, String words, String typed, String problem, String label) {
    }

    @CheckedTemplate(basePath = "lifecycle", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance retention(Overview all, FormErrors errors);

        static native TemplateInstance retentionRecord(Record record);

        static native TemplateInstance dispose(Confirm record);
    }

    @GET
    public Response overview(@QueryParam("said") String said) {
        Rule rule = desk.rule();
        String sentence = switch (Typed.text(said)) {
            case "saved" -> words.saved();
            case "disposed" -> words.said_disposed();
            default -> "";
        };
        return overview(200, String.valueOf(rule.years()), String.valueOf(rule.adultAge()), sentence, new FormErrors());
    }

    @POST
    @Audited(value = RecordPart.SETTINGS, act = Act.SETTINGS_CHANGED)
    public Response keep(@FormParam("years") String years, @FormParam("adult-age") String adultAge) {
        FormErrors errors = new FormErrors();
        Optional<Integer> kept = errors.wanted("years", within(years, RetentionDesk.FEWEST_YEARS, RetentionDesk.MOST_YEARS), words.error_number(RetentionDesk.FEWEST_YEARS, RetentionDesk.MOST_YEARS));
        Optional<Integer> adult = errors.wanted("adult-age", within(adultAge, RetentionDesk.YOUNGEST, RetentionDesk.OLDEST), words.error_number(RetentionDesk.YOUNGEST, RetentionDesk.OLDEST));
        if (!errors.isEmpty()) {
            return overview(422, Typed.text(years), Typed.text(adultAge), "", errors);
        }
        desk.keep(new Rule(kept.orElseThrow(), adult.orElseThrow()));
        return Page.see(PATH + "?said=saved");
    }

    private static Optional<Integer> within(String typed, int least, int most) {
        return Typed.whole(typed).filter(number -> number >= least && number <= most);
    }

    @GET
    @Path("{id:\\d{1,18}}")
    @OpensRecord(RecordPart.CLIENT_PAGE)
    public Response record(@PathParam("id") long id) {
        return record(200, id, "", "", null);
    }

    @POST
    @Path("{id:\\d{1,18}}/hold")
    @OpensRecord(RecordPart.CLIENT_PAGE)
    @Audited(value = RecordPart.CLIENT_PAGE, act = Act.HELD)
    public Response hold(@PathParam("id") long id, @FormParam("reason") String reason) {
        String why = Typed.line(reason);
        if (!Typed.visible(why) || Typed.length(why) > RetentionDesk.LONGEST_REASON) {
            return record(422, id, "", why, words.error_reason());
        }
        return then(id, desk.hold(id, why, current.account()));
    }

    @POST
    @Path("{id:\\d{1,18}}/release")
    @OpensRecord(RecordPart.CLIENT_PAGE)
    @Audited(value = RecordPart.CLIENT_PAGE, act = Act.RELEASED)
    public Response release(@PathParam("id") long id) {
        Kept record = desk.record(id).orElseThrow(NotFoundException::new);
        return record.onHold() ? then(id, desk.release(id, current.account())) : Page.see(PATH + "/" + id);
    }

    private Response then(long id, Outcome outcome) {
        return switch (outcome) {
            case GONE -> throw new NotFoundException();
            case BUSY -> record(409, id, words.said_busy(), "", null);
            case DONE, ON_HOLD, TOO_EARLY -> Page.see(PATH + "/" + id);
        };
    }

    @POST
    @Path("{id:\\d{1,18}}/erasure/restriction")
    @OpensRecord(RecordPart.CLIENT_PAGE)
    @Audited(value = RecordPart.CLIENT_PAGE, act = Act.RESTRICTED)
    @Confirmed
    public Response restrict(@PathParam("id") long id) {
        return decided(id, erasures.restrict(id, current.account()));
    }

    @POST
    @Path("{id:\\d{1,18}}/erasure/refusal")
    @OpensRecord(RecordPart.CLIENT_PAGE)
    @Audited(value = RecordPart.CLIENT_PAGE, act = Act.ERASURE_REFUSED)
    public Response refuse(@PathParam("id") long id, @FormParam("refusal") String reason) {
        return withReason(id, "refusal", reason, why -> decided(id, erasures.refuse(id, why, current.account())));
    }

    @POST
    @Path("{id:\\d{1,18}}/erasure/withdrawal")
    @OpensRecord(RecordPart.CLIENT_PAGE)
    @Audited(value = RecordPart.CLIENT_PAGE, act = Act.ERASURE_WITHDRAWN)
    public Response withdraw(@PathParam("id") long id) {
        return decided(id, erasures.withdraw(id, current.account()));
    }

    @POST
    @Path("{id:\\d{1,18}}/erasure/lifting")
    @OpensRecord(RecordPart.CLIENT_PAGE)
    @Audited(value = RecordPart.CLIENT_PAGE, act = Act.RESTRICTION_LIFTED)
    @Confirmed
    public Response lift(@PathParam("id") long id, @FormParam("lifting") String reason) {
        return withReason(id, "lifting", reason, why -> decided(id, erasures.lift(id, why, current.account())));
    }

    /** Opens the page of a restricted client to this owner. */
    @POST
    @Path("{id:\\d{1,18}}/erasure/opening")
    @OpensRecord(RecordPart.CLIENT_PAGE)
    @Audited(value = RecordPart.CLIENT_PAGE, act = Act.ACCESS_GIVEN)
    public Response open(@PathParam("id") long id, @FormParam("opening") String reason) {
        return withReason(id, "opening", reason, why -> {
            if (desk.record(id).filter(Kept::restricted).isPresent()) {
                erasures.open(id, why, current.account());
            }
            return Page.see("/clients/" + id);
        });
    }

    private Response withReason(long id, String field, String typed, Function<String, Response> act) {
        String why = Typed.line(typed);
        boolean fits = Typed.visible(why) && Typed.length(why) <= ErasureDesk.LONGEST_REASON;
        return fits ? act.apply(why) : record(422, id, "", "", null, why, new FormErrors().add(field, erasureWords.error_reason()));
    }

    private Response decided(long id, ErasureDesk.Outcome outcome) {
        return switch (outcome) {
            case DONE -> Page.see(PATH + "/" + id);
            case GONE -> throw new NotFoundException();
            case ALREADY, NOT_ASKED -> record(409, id, erasureWords.said_before(), "", null);
            case COMING_VISITS -> record(409, id, erasureWords.said_coming(), "", null);
            case UNSIGNED_NOTES -> record(409, id, erasureWords.said_unsigned(), "", null);
            case BUSY -> record(409, id, words.said_busy(), "", null);
        };
    }

    @GET
    @Path("{id:\\d{1,18}}/disposal")
    @OpensRecord(RecordPart.CLIENT_PAGE)
    public Response confirm(@PathParam("id") long id) {
        Kept record = desk.record(id).orElseThrow(NotFoundException::new);
        return may(record) ? confirm(200, record, "", null) : Page.see(PATH + "/" + id);
    }

    @POST
    @Path("{id:\\d{1,18}}/disposal")
    @OpensRecord(RecordPart.CLIENT_PAGE)
    @Audited(value = RecordPart.CLIENT_PAGE, act = Act.DISPOSED)
    @Confirmed
    public Response dispose(@PathParam("id") long id, @FormParam("number") String number) {
        Optional<Kept> known = desk.record(id);
        if (known.isEmpty()) {
            if (!desk.wasDisposedOf(id)) {
                throw new NotFoundException();
            }
            // Pressed twice, or by two: it is done.
            return Page.see(PATH + "?said=disposed");
        }
        if (Typed.id(number).filter(typed -> typed == id).isEmpty()) {
            return confirm(422, known.get(), Typed.text(number), words.error_number_other());
        }
        return switch (desk.dispose(id, current.account())) {
            case DONE -> Page.see(PATH + "?said=disposed");
            case GONE -> throw new NotFoundException();
            case TOO_EARLY, ON_HOLD -> record(409, id, words.nothing_gone(), "", null);
            case BUSY -> confirm(409, known.get(), Typed.text(number), words.said_busy());
        };
    }

    private Response overview(int status, String years, String adultAge, String said, FormErrors errors) {
        return Page.of(status, Templates.retention(new Overview(years, adultAge, said, desk.asked().stream().map(this::asked).toList(),
                desk.restricted().stream().map(this::line).toList(), desk.ended().stream().map(this::line).toList(), desk.onHold().stream().map(this::line).toList(),
                desk.log().stream().map(this::disposed).toList()), errors));
    }

    private Line line(Kept record) {
        String state = record.restricted() ? erasureWords.chip_restricted() : record.undecided() ? erasureWords.chip_asked() : "";
        return new Line(record.id(), record.name(), words.line(day(record.lastDay()), day(record.keptUntil())), record.onHold(), state);
    }

    private Line asked(Kept record) {
        return new Line(record.id(), record.name(), erasureWords.request_line(record.askedBy(), day(record.askedAt()), day(record.keptUntil())), record.onHold());
    }

    private Line disposed(RetentionDesk.Disposed done) {
        Holds held = done.held();
        return new Line(done.clientId(), words.disposed_line(String.valueOf(done.clientId()), held.visits(), held.notes(), held.files(), held.forms(), held.messages(), done.dataKeys()),
                words.disposed_about(day(done.at()), done.by(), day(done.lastDay()), day(done.keptUntil())), false);
    }

    private boolean may(Kept record) {
        return !record.onHold() && record.isOver(clinic.time().today());
    }

    private Response record(int status, long id, String problem, String reason, String reasonError) {
        return record(status, id, problem, reason, reasonError, "", new FormErrors());
    }

    /** @param typed into the one form about erasing that was wrong */
    private Response record(int status, long id, String problem, String reason, String reasonError, String typed, FormErrors erasure) {
        Kept record = desk.record(id).orElseThrow(NotFoundException::new);
        String whyNot = record.onHold() ? words.is_on_hold() : may(record) ? "" : words.too_early(day(record.keptUntil()));
        List<Line> holds = desk.holdsOn(id).stream().map(hold -> new Line(hold.id(), hold.reason(), words.set(day(hold.setAt()), hold.setBy())
                + (hold.endedAt() == null ? "" : " · " + words.hold_ended(day(hold.endedAt()), hold.endedBy())), hold.endedAt() == null)).toList();
        return Page.of(status, Templates.retentionRecord(new Record(id, record.name(), record.born() == null ? words.not_known() : day(record.born()), day(record.lastDay()), day(record.keptUntil()),
                record.onHold(), may(record), whyNot, holds, problem, reason, reasonError, erasureViews.of(record, current.account(), typed, erasure))));
    }

    private Response confirm(int status, Kept record, String typed, String problem) {
        Holds held = desk.heldBy(record.id());
        return Page.of(status, Templates.dispose(new Confirm(record.id(), record.name(), words.confirm_words(held.visits(), held.notes(), held.files(), held.forms(), held.messages()), typed, problem,
                words.number(String.valueOf(record.id())))));
    }

    private String day(Instant at) {
        return day(clinic.time().date(at));
    }

    private static String day(LocalDate date) {
        return ClinicTime.date(date);
    }
}
