/** What clients are told of their visits: nothing before the time for undoing has passed, and then only what differs from what they know. */
package unknot.booking.notices;
