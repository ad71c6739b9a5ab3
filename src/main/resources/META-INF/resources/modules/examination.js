// The table of movements: a row more without losing what is typed, and the change told while it is typed.
const MINUS = '\u2212';

const change = (row) => {
  const [before, after] = ['before', 'after'].map((field) => row.querySelector(`input[name$="-${field}"]`).value.trim());
  const slot = row.querySelector('[data-change] span');
  const known = /^\d+$/.test(before) && /^\d+$/.test(after);
  const gained = Number(after) - Number(before);
  slot.textContent = known ? `${gained > 0 ? '+' : gained < 0 ? MINUS : '±'}${Math.abs(gained)}°` : '';
  slot.classList.toggle('gain', known && gained > 0);
};

document.getElementById('range-of-motion').addEventListener('input', (event) => {
  const row = event.target.closest('.rom-row');
  if (row) change(row);
});

/** Asks the server for the rows of a movement and puts them into the table; what is in it stays as it is. */
export const addMovement = async (form, button, send) => {
  const movement = button.dataset.movement ?? form.elements['add-movement'].value;
  const body = document.querySelector('.rom-table tbody');
  const known = [...body.querySelectorAll('.rom-row')].find((row) => row.querySelector('[name$="-movement"]').value === movement);
  if (!movement || known) {
    known?.querySelector('input.num').focus();
    return;
  }
  const page = new DOMParser().parseFromString(await (await send(`add-rom:${movement}`)).text(), 'text/html');
  const rows = [...page.querySelectorAll('.rom-row')].filter((row) => row.querySelector('[name$="-movement"]').value === movement);
  body.append(...rows);
  body.closest('table').hidden = false;
  rows[0]?.querySelector('input.num').focus();
};
