/** What every room uses: the clock, the clinic's time and the parts of a page. */
package unknot.shared;
