/** Writes the whole database into one encrypted file, and makes a database of such a file again. */
package unknot.backup;
