package unknot.charting.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import unknot.access.CurrentAccount;
import unknot.booking.SessionNumber;
import unknot.charting.Amendment;
import unknot.charting.BodyWords;
import unknot.charting.Cosignature;
import unknot.charting.HomeCare;
import unknot.charting.NoteDocument;
import unknot.charting.NoteDocument.KnotEntry;
import unknot.charting.NoteSheets.ListedKnot;
import unknot.charting.NoteSheets.NoteSheet;
import unknot.charting.NoteSheets.Signature;
import unknot.charting.NoteSheets.Was;
import unknot.charting.Palpation;
import unknot.charting.Sign;
import unknot.charting.Technique;
import unknot.charting.Treatment;
import unknot.charting.web.MarkedCharts.MarkedChart;
import unknot.charting.web.MarkedCharts.Spot;
import unknot.charting.web.SignedNoteView.Amended;
import unknot.charting.web.SignedNoteView.Finding;
import unknot.charting.web.SignedNoteView.TextPart;
import unknot.charting.course.ReassessmentDue;
import unknot.charting.course.web.CourseMessages;
import unknot.shared.ClinicTime;
import unknot.shared.ThisClinic;

/** Draws a signed note, for reading and printing. */
@ApplicationScoped
class SignedNoteViews {

    @Inject
    ChartingMessages words;
    @Inject
    TreatmentMessages treated;
    @Inject
    ExaminationViews examinations;
    @Inject
    SafetyViews safety;
    @Inject
    ReferralAreaViews referrals;
    @Inject
    BodyWords body;
    @Inject
    NoGoViews noGo;
    @Inject
    CourseMessages course;
    @Inject
    NoteViews views;
    @Inject
    MarkedCharts marked;
    @Inject
    FileViews files;
    @Inject
    SharingViews sharing;
    @Inject
    CosignMessages cosigned;
    @Inject
    CurrentAccount current;
    @Inject
    ThisClinic clinic;

    /** @param amending what is being added, or null */
    SignedNoteView of(NoteSheet sheet, AmendmentForm amending) {
        boolean asked = amending == null && sheet.signature().cosigning().waitsFor(current.account().practitionerId());
        return of(sheet, amending, asked ? CosignForm.empty() : null);
    }

    /** @param cosigning the co-signature that the reader is asked for, or null */
    SignedNoteView of(NoteSheet sheet, AmendmentForm amending, CosignForm cosigning) {
        ClinicTime time = clinic.time();
        NoteDocument note = sheet.document();
        Map<String, String> techniques = sheet.techniques().stream().collect(Collectors.toMap(Technique::code, Technique::name));
        String served = words.service_time(time.longDay(time.date(sheet.visit().startsAt())) + " " + time.date(sheet.visit().startsAt()).getYear(),
                time.time(sheet.visit().startsAt()), time.time(sheet.visit().endsAt()), time.time(sheet.savedAt()));
        boolean grows = sheet.mine() && !sheet.visit().client().restricted();
        return new SignedNoteView(sheet.noteId(), views.header(sheet.visit()), served, views.number(note.painBefore()),
                views.number(note.painAfter()), change(note.painBefore(), note.painAfter()), parts(NoteForm.of(note, sheet.version())),
                findings(sheet, techniques),
                note.areas().stream().map(area -> body.area(area.area().code()) + ": " + treatment(area.treatment(), techniques)).toList(),
                examinations.motions(sheet), examinations.trials(sheet),
                sheet.homeCare().stream().filter(care -> note.homeCare().contains(care.code())).map(HomeCare::name).toList(),
                note.homeCareWords(), charts(sheet), words.signed_by(sheet.signature().by(), sheet.signature().role()), moment(sheet.signature().at()),
                amended(sheet.signature().amendments()), sheet.visit().client().restricted(), grows, amending, files.beside(sheet), noGo.of(sheet), cosign(sheet.signature(), cosigning), safety.signed(sheet), grows ? sharing.sentence(sheet) : null,
                sheet.visit().client().restricted() ? "" : reassess(sheet.visit().session()));
    }

    /** Asked on the visit with which it became due; what was decided since stands on the course's own page. */
    private String reassess(SessionNumber session) {
        if (session == null) {
            return "";
        }
        Optional<ReassessmentDue> due = ReassessmentDue.of(session.planned(), session.number(), List.of());
        return due.isEmpty() || due.equals(ReassessmentDue.of(session.planned(), session.number() - 1, List.of())) ? "" : course.due(due.get().name());
    }

    private String moment(Instant at) {
        return clinic.time().moment(at);
    }

    private CosignView cosign(Signature signature, CosignForm form) {
        Cosignature given = signature.cosigning().given();
        String waitsFor = signature.cosigning().supervisorName();
        return new CosignView(given == null ? null : cosigned.cosigned_by(given.signedBy(), given.signedRole()), given == null ? null : moment(given.signedAt()),
                given == null ? null : given.remark(), waitsFor == null ? null : cosigned.waits_for(waitsFor), signature.by(), signature.amendments().size(), form);
    }

    private List<Amended> amended(List<Amendment> amendments) {
        List<Amended> amended = new ArrayList<>();
        for (Amendment amendment : amendments) {
            amended.add(new Amended(amended.size() + 1, moment(amendment.writtenAt()), amendment.reason(), amendment.words(),
                    words.signed_by(amendment.signedBy(), amendment.signedRole())));
        }
        return amended;
    }

    /** The four parts as they were written or sent. */
    List<TextPart> parts(NoteForm form) {
        return NoteForm.PARTS.stream()
                .map(part -> new TextPart(part, part.substring(0, 1).toUpperCase(), words.part(part), form.text(part))).toList();
    }

    private String change(Integer before, Integer after) {
        if (before == null || after == null) {
            return "";
        }
        int lower = before - after;
        return lower == 0 ? words.unchanged()
                : lower < 0 ? words.higher(-lower) : words.lower(lower, Math.round(100f * lower / before));
    }

    private List<Finding> findings(NoteSheet sheet, Map<String, String> techniques) {
        List<Finding> findings = new ArrayList<>();
        for (KnotEntry entry : sheet.document().knots()) {
            ListedKnot knot = sheet.knots().get(findings.size());
            Was was = knot.was();
            Palpation felt = entry.felt();
            String state = words.activity_inside(felt.activity().code());
            boolean changed = was != null && felt.activity().assessed() && was.activity() != felt.activity();
            findings.add(new Finding(findings.size() + 1, felt.activity().code(), knot.muscle().name(),
                    body.side(knot.knot().side().code()), referrals.told(entry.referral()), changed ? words.activity_inside(was.activity().code()) + " → " + state : state,
                    wasNow(was == null ? null : was.tenderness(), felt.tenderness()), pain(was, felt), signs(felt),
                    entry.techniques().stream().map(treatment -> treatment(treatment, techniques)).toList()));
        }
        return findings;
    }

    private String pain(Was was, Palpation felt) {
        String before = wasNow(was == null ? null : was.painOnPressure(), felt.painOnPressure());
        return felt.painAfter() == null ? before : before + ", " + treated.pain_after_inside(felt.painAfter());
    }

    private String signs(Palpation felt) {
        List<String> signs = new ArrayList<>();
        if (felt.tautBand() != Sign.NOT_ASSESSED) {
            signs.add(treated.taut_band_inside(felt.tautBand() == Sign.PRESENT));
        }
        if (felt.twitch() != Sign.NOT_ASSESSED) {
            signs.add(treated.twitch_inside(felt.twitch() == Sign.PRESENT));
        }
        return String.join(", ", signs);
    }

    private String wasNow(Integer was, Integer now) {
        return was == null || now == null ? views.number(now) : was + " → " + now;
    }

    private String treatment(Treatment treatment, Map<String, String> techniques) {
        String minutes = treatment.minutes() == null ? "" : " " + words.minutes_words(treatment.minutes());
        String pressure = treatment.pressure() == null ? "" : ", " + words.pressure_inside(treatment.pressure().code());
        String tool = treatment.tool() == null ? "" : ", " + treated.tool_inside(treatment.tool().code());
        String response = treatment.response() == null ? "" : ": " + treated.response_inside(treatment.response().code());
        String tolerance = treatment.tolerance() == null ? "" : ", " + treated.tolerance_inside(treatment.tolerance());
        return techniques.getOrDefault(treatment.technique(), treatment.technique()) + minutes + pressure + tool + response + tolerance;
    }

    private List<MarkedChart> charts(NoteSheet sheet) {
        List<Spot> spots = new ArrayList<>();
        for (ListedKnot knot : sheet.knots()) {
            KnotEntry entry = sheet.document().knots().get(spots.size());
            spots.add(new Spot(knot.knot(), spots.size() + 1, entry.felt().activity(), entry.referral()));
        }
        return marked.of(spots, noGo.of(sheet).areas());
    }
}
