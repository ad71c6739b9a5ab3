/** The settings: what the clinic offers and who works in it. */
package unknot.schedule.web;
