/** The record: SOAP notes, knots and what was found and done on them at each visit. */
package unknot.charting;
