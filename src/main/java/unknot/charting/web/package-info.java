/** The therapist's pages: the day, the notes to sign, the note. */
package unknot.charting.web;
