/** The people who are treated. */
package unknot.clients;
