package unknot.onlinebooking;

/**
 * Who a visitor is, by their own words.
 *
 * @param words for the clinic, at most 300 characters; null for none
 */
public record VisitorDetails(String givenName, String familyName, String phone, String email, String words) {
}
