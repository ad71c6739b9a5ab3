/** The pages about records as a whole. */
package unknot.lifecycle.web;
