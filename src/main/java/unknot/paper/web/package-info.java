/** Answers of pages that are documents. */
package unknot.paper.web;
