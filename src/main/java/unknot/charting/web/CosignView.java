package unknot.charting.web;

/**
 * What stands beneath a student's signature.
 *
 * @param by who co-signed and as what, or null; {@code at} and {@code remark} likewise, the remark often empty
 * @param waits for whom it waits, in words, or null
 * @param student the student's name
 * @param amendments how many the reader is shown
 * @param form of the co-signature, for the supervisor while it is missing, or where something is to be said; else null
 */
record CosignView(String by, String at, String remark, String waits, String student, int amendments, CosignForm form) {

    /** Whether the reader is asked to co-sign. */
    public boolean asked() {
        return form != null && by == null;
    }
}
