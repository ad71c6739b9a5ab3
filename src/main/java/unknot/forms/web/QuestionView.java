package unknot.forms.web;

import java.util.List;

/**
 * A question as a client sees it, with what was answered so far.
 *
 * @param field the name of its fields, and its place on the page
 * @param kind see {@link unknot.forms.QuestionKind}
 * @param error null where nothing is wrong
 * @param text of a question that is answered in words
 * @param contact null for other kinds; {@code body} likewise
 */
public record QuestionView(String field, String kind, String wording, String hint, boolean required, String error, String text, List<Option> options, Contact contact, Body body) {

    public record Option(String id, String value, String label, boolean checked) {
    }

    public record Contact(String name, String phone, String relation) {
    }

    /** @param act what the button says that adds a place of the list */
    public record Body(List<Spot> spots, List<Picture> pictures, List<Group> groups, String act) {
    }

    public record Spot(String written, String name) {
    }

    /** A view of the body. @param shown whether it is the one to begin with */
    public record Picture(String view, String name, String label, String source, boolean shown, String start, String end, List<Marker> markers) {
    }

    /** In units of the drawing. */
    public record Marker(long x, long y) {
    }

    public record Group(String name, List<Place> places) {
    }

    public record Place(String value, String name) {
    }

    /** What describes the fields, for those who hear the page. */
    public String describedBy() {
        return error != null ? field + "-error" : hint.isEmpty() ? null : field + "-hint";
    }
}
