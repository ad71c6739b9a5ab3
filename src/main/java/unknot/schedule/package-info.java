/** When time is offered: practitioners, rooms, services, working hours and the free times they leave. */
package unknot.schedule;
