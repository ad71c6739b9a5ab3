/** What clients are asked and agree to: questionnaires that the clinic edits, their answers, and consent. */
package unknot.forms;
