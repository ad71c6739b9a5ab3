/** What who runs the server needs: metrics, an id for each request, and a start that refuses what is half set up. */
package unknot.operations;
