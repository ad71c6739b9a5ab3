/** Who did what with whose record. Knows ids and codes, and none of the record itself. */
package unknot.audit;
