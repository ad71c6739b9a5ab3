// Puts a placeholder where the cursor was last in the words of a message.
const form = document.querySelector('[data-wording]');
let field = form?.querySelector('#body');

form?.addEventListener('focusin', event => {
    if (event.target.matches('#subject, textarea')) {
        field = event.target;
    }
});

form?.querySelectorAll('[data-put]').forEach(button => {
    button.hidden = false;
    button.addEventListener('click', () => {
        field.setRangeText(button.dataset.put, field.selectionStart, field.selectionEnd, 'end');
        field.dispatchEvent(new Event('input', { bubbles: true }));
        field.focus();
    });
});
