/** What becomes of a record as a whole. Knows tables and whose their rows are, nothing of what they say. */
package unknot.lifecycle;
