/** What becomes of a course of care: goals, reassessments, the discharge summary, letters of referral, and the whole of it at a glance. */
package unknot.charting.course;
