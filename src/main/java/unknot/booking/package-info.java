/** Who has taken it: appointments, the slot claims that refuse a double booking, and the rules of the desk. */
package unknot.booking;
