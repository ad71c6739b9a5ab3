/** Parts that all pages share. */
package unknot.shared.web;
