// What every page shares: the CSRF token on requests made by script, and single-key shortcuts.
import { singleKeys } from './keys.js';

const csrfToken = () => document.querySelector('meta[name="csrf-token"]')?.content ?? '';

document.addEventListener('htmx:configRequest', (event) => {
  event.detail.headers['X-CSRF-TOKEN'] = csrfToken();
});

// A refusal (409, 422) carries the page's own words: show them instead of dropping the answer.
document.addEventListener('htmx:beforeSwap', (event) => {
  if ([409, 422].includes(event.detail.xhr.status)) {
    event.detail.shouldSwap = true;
    event.detail.isError = false;
  }
  if (event.detail.xhr.status === 401) location.reload();
});

// data-key="x" names the key that follows a link, presses a button or enters a field.
const typing = (element) => element.closest('input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable]');

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.key !== 'Escape' && typing(event.target)) return;
  if (event.key.length === 1 && !singleKeys()) return;
  if (document.querySelector('dialog[open]')) return;
  // In a group of radio buttons the arrows choose; among visits they walk. A box in a list just closed has the focus for a moment more.
  if (event.key.startsWith('Arrow') && event.target.getClientRects().length && event.target.matches('input, .appointment, .more-visits > summary')) return;
  // What lies on top closes first, which browsers do themselves.
  if (event.key === 'Escape' && document.querySelector(':popover-open')) return;
  const target = [...document.querySelectorAll('[data-key]')].find((element) => element.dataset.key === event.key && element.getClientRects().length);
  if (!target) return;
  event.preventDefault();
  if (target.matches('input:not([type=radio]):not([type=checkbox]), textarea')) target.focus();
  else target.click();
});

document.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  const button = document.querySelector('[data-submit-key]');
  if (button) {
    event.preventDefault();
    button.click();
  }
});

// An open account menu closes on Escape and on a click elsewhere.
document.addEventListener('click', (event) => {
  document.querySelectorAll('details.account-menu[open]').forEach((menu) => {
    if (!menu.contains(event.target)) menu.open = false;
  });
});
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') document.querySelectorAll('details.account-menu[open]').forEach((menu) => { menu.open = false; });
});
