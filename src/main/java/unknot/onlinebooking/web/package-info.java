/** The public pages: plain forms from step to step, for a phone and without scripts. */
package unknot.onlinebooking.web;
