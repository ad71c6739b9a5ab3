/** The database that Unknot brings along: a MariaDB server of its own, for a clinic that has not set up MySQL. */
package unknot.embedded;
