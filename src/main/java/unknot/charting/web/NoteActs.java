package unknot.charting.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import unknot.access.CurrentAccount;
import unknot.charting.BodyChart;
import unknot.charting.NoteSheets;
import unknot.charting.NoteSheets.LastTime;
import unknot.charting.NoteSheets.NoteSheet;
import unknot.charting.NoteSheets.Was;
import unknot.charting.Phrases;
import unknot.shared.web.FormErrors;
import unknot.shared.web.Typed;

/** What the buttons of a note ask for where there is no script: each changes the form, which is then saved. */
@ApplicationScoped
class NoteActs {

    @Inject
    NoteSheets sheets;
    @Inject
    Phrases phrases;
    @Inject
    SafetyViews safety;
    @Inject
    BodyChart chart;
    @Inject
    ChartingMessages words;
    @Inject
    CurrentAccount current;

    /** @param act the button's value, such as {@code remove-knot:12}; one that is not known here changes nothing */
    void act(String act, long noteId, NoteForm form, FormErrors errors) {
        String[] verbAndSubject = act.split(":", 2);
        new Change(noteId, form, errors).by(verbAndSubject[0], verbAndSubject.length == 2 ? verbAndSubject[1] : "");
    }

    private final class Change {

        private final long noteId;
        private final NoteForm form;
        private final FormErrors errors;

        private Change(long noteId, NoteForm form, FormErrors errors) {
            this.noteId = noteId;
            this.form = form;
            this.errors = errors;
        }

        private void by(String verb, String subject) {
            switch (verb) {
                case "add-knot" -> addKnot();
                case "remove-knot" -> form.put("knot-" + subject + "-removed", "true");
                case "mirror-knot" -> KnotMirror.add(form, subject, sheet().knots(), chart);
                case "recheck" -> recheck(subject);
                case "same" -> same(subject);
                case "same-area" -> new ReferralAreaForm(form).same(subject, sheet().knots());
                case "remove-area" -> new ReferralAreaForm(form).remove(subject.replaceFirst(":.*", ""), subject.replaceFirst("[^:]*:", ""));
                case "same-home-care" -> sameHomeCare(sheet().lastTime());
                case "last-plan" -> lastPlan(sheet().lastTime());
                case "take-over" -> Typed.whole(subject).ifPresent(this::takeOver);
                case "referral-into-plan" -> safety.letter(sheet(), new SafetyForm(form)).ifPresent(letter -> form.write("plan", letter));
                case "follow" -> follow(subject);
                case "own" -> bringBack(subject);
                case "snippet" -> addSnippet(Typed.id(subject.replaceFirst(":.*", "")).orElse(0L), subject.replaceFirst(".*:", ""));
                case "template" -> addTemplate(Typed.id(form.first("template")).orElse(0L));
                case "add-preset" -> new PresetForm(form, sheet()).add(subject);
                case "remove-preset" -> new PresetForm(form, sheet()).removeUntouched(subject);
                case "spread" -> form.spread(subject.replaceFirst(":.*", ""), subject.replaceFirst(".*?:", ""));
                default -> {
                    // Saves, and goes elsewhere.
                }
            }
        }

        private NoteSheet sheet() {
            return sheets.sheet(noteId, current.account().practitionerId()).orElseThrow(NotFoundException::new);
        }

        private void addKnot() {
            BodyChart.Muscle muscle = chart.muscles().stream()
                    .filter(known -> known.name().equalsIgnoreCase(form.first("add-muscle").strip())).findFirst().orElse(null);
            if (muscle == null) {
                errors.add("add-muscle", words.unknown_muscle());
            } else if (form.first("add-side").isBlank()) {
                errors.add("add-muscle", words.side_missing());
            } else {
                form.add("knot", "added");
                form.put("knot-added-muscle", muscle.code());
                form.put("knot-added-side", form.first("add-side"));
            }
        }

        private void recheck(String id) {
            form.add("knot", id);
            form.put("knot-" + id + "-id", id);
        }

        private void same(String ref) {
            sheet().knots().stream().filter(knot -> String.valueOf(knot.knot().id()).equals(form.first("knot-" + ref + "-id")))
                    .findFirst().ifPresent(knot -> same("knot-" + ref + "-", knot.was()));
        }

        private void same(String name, Was was) {
            if (was != null) {
                form.put(name + "activity", was.activity().code());
                form.put(name + "tenderness", was.tenderness());
                form.put(name + "pain", was.painOnPressure());
            }
        }

        private void sameHomeCare(LastTime last) {
            if (last != null) {
                form.advise(last.homeCare(), last.homeCareWords());
            }
        }

        private void lastPlan(LastTime last) {
            if (last != null) {
                form.write("plan", last.plan());
            }
        }

        private void takeOver(int heard) {
            sheet().heard().stream().skip(Math.max(0, heard)).findFirst().ifPresent(told -> form.write("subjective", told.subjective()));
        }

        private void follow(String part) {
            if (NoteForm.SELF_WRITTEN.contains(part)) {
                form.startAgain(part);
            }
        }

        private void bringBack(String part) {
            if (NoteForm.SELF_WRITTEN.contains(part)) {
                form.bringBack(part);
            }
        }

        private void addSnippet(long id, String part) {
            phrases.snippets(current.account().practitionerId()).stream().filter(snippet -> snippet.id() == id && NoteForm.PARTS.contains(part))
                    .findFirst().ifPresent(snippet -> form.append(part, snippet.text().words()));
        }

        private void addTemplate(long id) {
            phrases.templates(current.account().practitionerId()).stream().filter(template -> template.id() == id).findFirst()
                    .map(template -> template.text().parts()).ifPresent(parts -> {
                        add("subjective", parts.subjective());
                        add("objective", parts.objective());
                        add("assessment", parts.assessment());
                        add("plan", parts.plan());
                    });
        }

        private void add(String part, String words) {
            if (!words.isBlank()) {
                form.write(part, words);
            }
        }
    }
}
