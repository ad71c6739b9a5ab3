/** The pages of opening a course of care. */
package unknot.care.web;
