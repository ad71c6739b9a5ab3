/** Booking without the desk: the public pages, from choosing a service to the visit confirmed by e-mail. */
package unknot.onlinebooking;
