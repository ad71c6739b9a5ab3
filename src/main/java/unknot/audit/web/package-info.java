/** Writes down what pages and files show of a record. */
package unknot.audit.web;
