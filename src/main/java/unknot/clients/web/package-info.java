/** The pages about clients themselves: finding one, adding one, changing the details. */
package unknot.clients.web;
