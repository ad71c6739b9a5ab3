package unknot.charting;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Sides and areas of the body in words, for the therapist's pages and for the client's. */
@MessageBundle("body")
public interface BodyWords {

    @Message("{#switch code}{#case 'left'}left{#case 'right'}right{#case 'midline'}midline{/switch}")
    String side(String code);

    @Message("{#switch code}{#case 'left'}Left{#case 'right'}Right{#case 'midline'}Midline{/switch}")
    String side_alone(String code);

    /** A place as a client calls it: "top of the right shoulder" is beyond a computer, "top of the shoulder, right" is not. */
    @Message("{place}, {#switch code}{#case 'left'}left{#case 'right'}right{#case 'midline'}in the middle{/switch}")
    String place(String place, String code);

    @Message("{place}, both sides")
    String both_sides(String place);

    @Message("{#switch code}{#case 'front'}Front{#case 'back'}Back{#case 'left'}Left side{#case 'right'}Right side{/switch}")
    String view(String code);

    /** What is on the left of the drawing: the client's side, or where the face is. */
    @Message("{#switch code}{#case 'front'}R{#case 'back'}L{#case 'left'}Front{#case 'right'}Back{/switch}")
    String view_start(String code);

    /** What is on the right of the drawing. */
    @Message("{#switch code}{#case 'front'}L{#case 'back'}R{#case 'left'}Back{#case 'right'}Front{/switch}")
    String view_end(String code);

    @Message("""
            {#switch code}\
            {#case 'head-neck'}Head and neck\
            {#case 'shoulder'}Shoulders\
            {#case 'upper-back'}Upper back\
            {#case 'lower-back'}Lower back\
            {#case 'chest'}Chest\
            {#case 'abdomen'}Abdomen\
            {#case 'arm'}Arms\
            {#case 'hip'}Hips and buttocks\
            {#case 'leg'}Legs\
            {#case 'foot'}Feet\
            {#case 'whole-body'}Whole body\
            {/switch}""")
    String area(String code);
}
