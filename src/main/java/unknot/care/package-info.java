/** The course of care: a complaint, the sessions planned for it and who treats it. */
package unknot.care;
