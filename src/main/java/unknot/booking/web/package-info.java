/** The front desk's pages: the day calendar with its panels, the times of a course, the client's record of visits. */
package unknot.booking.web;
