/** The demo clinic: made-up people and visits around today, in the dev and demo profiles only. */
package unknot.demo;
