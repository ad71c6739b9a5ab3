/** Pages that only the demo clinic has. */
package unknot.demo.web;
