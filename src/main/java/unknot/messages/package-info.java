/** What leaves for people outside: the outbox, its sending by e-mail, and calendar files. It knows nothing of what is told. */
package unknot.messages;
