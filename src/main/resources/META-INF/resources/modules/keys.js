// The list of keys under "?", and whether single letters are keys at all: for some people every word said aloud is a row of letters.
const STORE = 'unknot-single-keys';
const OFF = 'off';

export const singleKeys = () => localStorage.getItem(STORE) !== OFF;

const dialog = () => document.getElementById('keys');

const show = () => {
  dialog().querySelector('[data-single-keys]').checked = singleKeys();
  dialog().showModal();
};

document.addEventListener('click', (event) => {
  if (event.target.closest('[data-opens-keys]')) show();
  if (event.target.closest('[data-closes-keys]')) dialog().close();
});

document.addEventListener('change', (event) => {
  if (!event.target.matches('[data-single-keys]')) return;
  if (event.target.checked) localStorage.removeItem(STORE);
  else localStorage.setItem(STORE, OFF);
});

document.addEventListener('keydown', (event) => {
  if (event.key !== '?' || !singleKeys() || !dialog() || dialog().open) return;
  if (event.target.closest('input:not([type=radio]):not([type=checkbox]), textarea, select')) return;
  event.preventDefault();
  show();
});
