/** The client's own pages. */
package unknot.portal.web;
