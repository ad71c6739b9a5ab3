/** The settings in which the owner changes the words of messages. */
package unknot.messages.web;
