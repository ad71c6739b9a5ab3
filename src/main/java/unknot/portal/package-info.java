/** What a client sees. */
package unknot.portal;
