/** The pages of a course as a whole. */
package unknot.charting.course.web;
