/** The pages of forms and consent: for clients, for who treats, for the desk and for the owner. */
package unknot.forms.web;
