/** Accounts, roles and who is signed in. */
package unknot.access;
