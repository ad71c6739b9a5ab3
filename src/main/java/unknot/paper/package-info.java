/** Makes documents of pages: tagged PDFs that carry their fonts. Knows nothing of what is printed. */
package unknot.paper;
