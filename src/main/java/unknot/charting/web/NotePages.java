package unknot.charting.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import unknot.access.CurrentAccount;
import unknot.access.Role;
import unknot.access.SignedIn;
import unknot.audit.Audited;
import unknot.audit.OpensRecord;
import unknot.audit.RecordPart;
import unknot.charting.BodyChart;
import unknot.charting.Cosignatures;
import unknot.charting.Effort;
import unknot.charting.NoteDocument;
import unknot.charting.NoteOutcome;
import unknot.charting.NoteQuestion;
import unknot.charting.NoteSheets;
import unknot.charting.NoteSheets.NoteSheet;
import unknot.charting.NoteWriting;
import unknot.charting.Side;
import unknot.charting.web.NoteView.Question;
import unknot.shared.ClinicTime;
import unknot.shared.ThisClinic;
import unknot.shared.web.FormErrors;
import unknot.shared.web.Page;
import unknot.shared.web.Typed;

/** A visit's note: written, signed, read. Scripts send the same form with the header {@code X-Requested-With: fetch} and get JSON. */
@Path("/")
@OpensRecord(RecordPart.NOTE)
@RolesAllowed(Role.TREATS)
@Produces(MediaType.TEXT_HTML)
public class NotePages {

    static final String BY_SCRIPT = "fetch";

    @Inject
    NoteSheets sheets;
    @Inject
    NoteWriting desk;
    @Inject
    Cosignatures cosignatures;
    @Inject
    NoteViews views;
    @Inject
    SignedNoteViews signedViews;
    @Inject
    NoteActs acts;
    @Inject
    NoteWords problems;
    @Inject
    ChartingMessages words;
    @Inject
    TreatmentMessages treated;
    @Inject
    ChartMessages charted;
    @Inject
    ReferralAreaViews referrals;
    @Inject
    BodyChart chart;
    @Inject
    CurrentAccount current;
    @Inject
    ThisClinic clinic;

    @CheckedTemplate(basePath = "charting", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance note(NoteView note);

        static native TemplateInstance noGo(NoGoView noGo);

        static native TemplateInstance noteSigned(SignedNoteView note);

        static native TemplateInstance noteConflict(ConflictView conflict);

        static native TemplateInstance noteAlreadySigned(long noteId, String message, List<SignedNoteView.TextPart> sent);
    }

    /** Answers to a script. Fields that do not apply are null; {@code areas} says what each area that was drawn covers. */
    record Answer(Integer version, String savedAt, Map<String, Long> newKnots, String message, Map<String, String> errors, String next,
            List<Question> questions, Map<String, Written> written, Map<String, String> areas) {

        static Answer refused(String message, Map<String, String> errors, List<Question> questions) {
            return new Answer(null, null, null, message, errors, null, questions, null, null);
        }
    }

    /** A part that follows the taps: its text, and the mark that is sent back with it. */
    record Written(String text, String mark) {
    }

    @GET
    @Path("notes/{id}")
    public Response read(@PathParam("id") long noteId) {
        NoteSheet sheet = sheet(noteId);
        return sheet.signed() ? Page.of(200, Templates.noteSigned(signedViews.of(sheet, null)))
                : draft(200, sheet, NoteForm.of(sheet.document(), sheet.version()), new FormErrors(), sheet.questions());
    }

    @POST
    @Path("notes/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
    @Audited(RecordPart.NOTE)
    public Response save(@PathParam("id") long noteId, MultivaluedMap<String, String> fields,
            @HeaderParam("X-Requested-With") String requestedWith) {
        return new Request(noteId, NoteForm.typed(fields), BY_SCRIPT.equals(requestedWith)).save();
    }

    @POST
    @Path("notes/{id}/signature")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
    @Audited(RecordPart.NOTE)
    public Response sign(@PathParam("id") long noteId, MultivaluedMap<String, String> fields,
            @HeaderParam("X-Requested-With") String requestedWith) {
        return new Request(noteId, NoteForm.typed(fields), BY_SCRIPT.equals(requestedWith)).sign();
    }

    private SignedIn me() {
        return current.account();
    }

    private NoteSheet sheet(long noteId) {
        return sheets.sheet(noteId, me().practitionerId()).orElseThrow(NotFoundException::new);
    }

    private Response draft(int status, NoteSheet sheet, NoteForm form, FormErrors errors, List<NoteQuestion> questions) {
        return Page.of(status, Templates.note(views.draft(sheet, form, errors, questions)));
    }

    /** One sent form on its way through parsing, the desk and the answer. */
    private final class Request {

        private final long noteId;
        private final NoteForm form;
        private final boolean byScript;
        private final FormErrors errors = new FormErrors();

        private Request(long noteId, NoteForm form, boolean byScript) {
            this.noteId = noteId;
            this.form = form;
            this.byScript = byScript;
        }

        private Response save() {
            String act = form.first("do");
            form.fields().remove("do");
            chooseBetweenVersions();
            if (act.startsWith("add-rom:") || act.equals("add-rom")) {
                return withRows(act.equals("add-rom") ? form.first("add-movement") : act.substring(act.indexOf(':') + 1));
            }
            acts.act(act, noteId, form, errors);
            NoteDocument document = form.read(errors, words, treated, charted, chart);
            if (document == null || !errors.isEmpty()) {
                return refused();
            }
            NoteOutcome outcome = desk.save(noteId, me().practitionerId(), version(), document);
            return answer(outcome, switch (act) {
                case "leave" -> "/today";
                case "files", "referral", "sharing" -> "/notes/" + noteId + "/" + act;
                case "template" -> "/notes/" + noteId + "#soap-title";
                default -> "/notes/" + noteId;
            });
        }

        private Response sign() {
            NoteDocument document = form.read(errors, words, treated, charted, chart);
            if (document == null) {
                return refused();
            }
            return answer(desk.sign(noteId, me().practitionerId(), version(), document, me().name(), cosignatures.roleOf(me().practitionerId())), "/notes/" + noteId);
        }

        private int version() {
            return Typed.version(form.first("version"));
        }

        /** The page once more with rows for a movement, which are stored when something is measured. */
        private Response withRows(String code) {
            NoteSheet sheet = sheet(noteId);
            if (sheet.signed()) {
                return refused();
            }
            sheet.movements().stream().filter(movement -> movement.code().equals(code)).forEach(movement ->
                    (movement.sided() ? List.of(Side.LEFT, Side.RIGHT) : List.of(Side.MIDLINE)).forEach(side -> new ExaminationForm(form)
                            .row("new" + form.refs("rom").size(), movement.code(), side, Effort.ACTIVE)));
            return draft(200, sheet, form, errors, sheet.questions());
        }

        /** After a conflict: each part is mine, the other or both, and so is everything that is tapped. */
        private void chooseBetweenVersions() {
            if (!form.fields().containsKey("keep-taps")) {
                return;
            }
            NoteSheet stored = sheet(noteId);
            NoteForm other = NoteForm.of(stored.document(), stored.version());
            NoteForm.PARTS.forEach(part -> form.choose(part, form.first("keep-" + part), other));
            if (form.first("keep-taps").equals("other")) {
                NoteForm.PARTS.forEach(part -> other.take(part, form));
                other.put("version", form.first("version"));
                form.fields().clear();
                form.fields().putAll(other.fields());
            }
        }

        private Response answer(NoteOutcome outcome, String next) {
            if (outcome instanceof NoteOutcome.Saved saved) {
                return byScript ? json(200, new Answer(saved.version(), clinic.time().time(saved.at()), saved.newKnots(), null, null, next, questions(saved.questions()),
                                written(saved), referrals.words(form)))
                        : Page.see(next + (saved.newKnots().isEmpty() ? "" : "#knot-" + saved.newKnots().values().iterator().next()));
            }
            if (outcome instanceof NoteOutcome.Refused refused) {
                refused.problems().forEach(problem -> errors.add(problem.field(), problems.of(problem)));
                return refused();
            }
            if (outcome instanceof NoteOutcome.Asked asked) {
                errors.add("sure", treated.answer_first());
                return refused(asked.questions());
            }
            if (outcome instanceof NoteOutcome.AlreadySigned signed) {
                return alreadySigned(signed);
            }
            return outcome instanceof NoteOutcome.Stale ? stale() : unknown();
        }

        private Response unknown() {
            throw new NotFoundException();
        }

        private Response refused() {
            return refused(null);
        }

        /** @param questions what was asked, or null where it did not come to that */
        private Response refused(List<NoteQuestion> questions) {
            NoteSheet sheet = sheet(noteId);
            if (sheet.signed()) {
                return alreadySigned(new NoteOutcome.AlreadySigned(sheet.signature().at(), sheet.signature().by()));
            }
            return byScript
                    ? json(422, Answer.refused(errors.byField().values().iterator().next(), errors.byField(), questions == null ? null : questions(questions)))
                    : draft(422, sheet, form, errors, questions == null ? sheet.questions() : questions);
        }

        private Response alreadySigned(NoteOutcome.AlreadySigned signed) {
            ClinicTime time = clinic.time();
            String message = words.already_signed(signed.by(), ClinicTime.date(time.date(signed.at())), time.time(signed.at()));
            return byScript ? json(409, Answer.refused(message, null, null))
                    : Page.of(409, Templates.noteAlreadySigned(noteId, message, signedViews.parts(form)));
        }

        private Response stale() {
            return byScript ? json(409, Answer.refused(words.conflict_words(), null, null))
                    : Page.of(409, Templates.noteConflict(ConflictView.of(sheet(noteId), form, words, clinic.time())));
        }

        private Map<String, Written> written(NoteOutcome.Saved saved) {
            Map<String, Written> written = new LinkedHashMap<>();
            if (saved.selfWriting().objective().follows()) {
                written.put("objective", new Written(saved.parts().objective(), NoteForm.mark(saved.parts().objective())));
            }
            if (saved.selfWriting().plan().follows()) {
                written.put("plan", new Written(saved.parts().plan(), NoteForm.mark(saved.parts().plan())));
            }
            return written;
        }

        private List<Question> questions(List<NoteQuestion> questions) {
            return views.questions(questions, form.all("sure"));
        }

        private Response json(int status, Answer answer) {
            return Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(answer).build();
        }
    }
}
