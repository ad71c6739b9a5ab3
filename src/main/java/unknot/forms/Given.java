package unknot.forms;

/**
 * Something that was answered to a question; some questions take several.
 *
 * @param position which of them, from 0
 * @param code a number of a scale, a topic of safety or {@link #NONE}, a place on the body chart, which part of a contact, yes or no; empty for words alone
 * @param words at most {@link #LONGEST} characters: what was typed or chosen, as it was called then
 */
public record Given(long questionId, int position, String code, String words) {

    public static final int LONGEST = 2000;
    /** That nothing of the list applies. */
    public static final String NONE = "none";
    public static final String YES = "yes";
    public static final String NO = "no";
    public static final String NAME = "name";
    public static final String PHONE = "phone";
    public static final String RELATION = "relation";
}
