/** Keeps clinical words, files and secrets encrypted in the database, by a key that is not in it. Knows tables and columns, nothing of what they say. */
package unknot.vault;
