/** What programs may ask of the clinic: the JSON API under {@code /api/v1}, for those who show an access token. */
package unknot.api;
