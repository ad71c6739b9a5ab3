/** Takes a whole clinic elsewhere: everything in one file that others can read, and such a file into an empty installation. */
package unknot.carry;
