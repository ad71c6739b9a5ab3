/** The pages of signing in. */
package unknot.access.web;
