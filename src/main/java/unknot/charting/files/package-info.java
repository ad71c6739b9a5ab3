/** Photos and documents of a client, at a visit or beside it: read by their content, kept in the database, never changed. */
package unknot.charting.files;
