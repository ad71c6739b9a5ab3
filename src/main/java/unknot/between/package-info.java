/** What clients tell and do between their visits: the check-in before a visit, how they are after it, and their home care. */
package unknot.between;
