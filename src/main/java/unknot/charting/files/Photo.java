package unknot.charting.files;

/**
 * A photo as it is kept: upright, and nothing but the picture. Where and with what it was taken is gone.
 *
 * @param jpeg at most {@link PhotoReading#LONGEST_SIDE} pixels wide and high, as {@code width} and {@code height} say
 * @param thumbnail a small JPEG of it, for lists
 */
record Photo(byte[] jpeg, byte[] thumbnail, int width, int height) {
}
