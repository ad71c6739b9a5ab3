package unknot.charting.web;

import jakarta.ws.rs.FormParam;
import unknot.charting.BodyArea;
import unknot.charting.Motion;
import unknot.charting.Movement;
import unknot.shared.Coded;
import unknot.shared.web.FormErrors;
import unknot.shared.web.Typed;

/** A movement as it was typed. */
public class MovementTyped extends ListedForm {

    @FormParam("joint")
    String joint;
    @FormParam("area")
    String area;
    @FormParam("usual-from")
    String usualFrom;
    @FormParam("usual-to")
    String usualTo;
    @FormParam("most")
    String most;
    @FormParam("sided")
    String sided;

    static MovementTyped of(Movement movement) {
        MovementTyped form = new MovementTyped();
        Movement.Details details = movement.details();
        form.fill(movement, details.name());
        form.joint = details.joint();
        form.area = details.area().code();
        form.usualFrom = String.valueOf(details.range().usualFrom());
        form.usualTo = String.valueOf(details.range().usualTo());
        form.most = String.valueOf(details.range().most());
        return form;
    }

    static MovementTyped empty() {
        MovementTyped form = new MovementTyped();
        form.sided = "yes";
        return form;
    }

    /** Says in {@code errors} what is wrong with it. */
    Movement.Details read(FormErrors errors, ListMessages words) {
        String readJoint = text("joint", joint, Movement.LONGEST_JOINT, errors, words);
        String readName = text("name", name, Movement.LONGEST_NAME, errors, words);
        BodyArea readArea = errors.wanted("area", Coded.find(BodyArea.class, area), words.error_area()).orElse(null);
        return new Movement.Details(readJoint, readName, readArea, readRange(errors, words));
    }

    private Movement.Range readRange(FormErrors errors, ListMessages words) {
        int from = degrees("usual-from", usualFrom, errors, words);
        int to = degrees("usual-to", usualTo, errors, words);
        int highest = degrees("most", most, errors, words);
        inOrder(from, to, "usual-to", errors, words);
        inOrder(to, highest, "most", errors, words);
        return new Movement.Range(from, to, highest);
    }

    /** -1 for what is none. */
    private static int degrees(String field, String typed, FormErrors errors, ListMessages words) {
        return errors.wanted(field, Typed.whole(Typed.text(typed).replace("°", "")).filter(degrees -> degrees >= 0 && degrees <= Motion.MOST_DEGREES),
                words.error_degrees(Motion.MOST_DEGREES)).orElse(-1);
    }

    private static void inOrder(int lower, int upper, String field, FormErrors errors, ListMessages words) {
        if (lower >= 0 && upper >= 0 && upper < lower) {
            errors.add(field, words.error_order(upper, lower));
        }
    }

    public String joint() {
        return Typed.text(joint);
    }

    public String area() {
        return Typed.text(area);
    }

    public String usualFrom() {
        return Typed.text(usualFrom);
    }

    public String usualTo() {
        return Typed.text(usualTo);
    }

    public String most() {
        return Typed.text(most);
    }

    public boolean sided() {
        return "yes".equals(sided);
    }
}
