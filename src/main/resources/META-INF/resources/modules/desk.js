// The front desk: the list of clients found while typing, filters that submit themselves, the toast, a day that stays fresh.

// In a field with data-options="#list": the arrows walk through the list's links, Enter follows the first.
document.addEventListener('keydown', (event) => {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  const field = event.target.closest('[data-options]');
  const options = event.target.closest('[data-option-list]');
  if (!field && !options) return;
  const links = [...document.querySelectorAll(`${field ? field.dataset.options : '#client-options'} a`)];
  const at = links.indexOf(document.activeElement);
  if (event.key === 'ArrowDown' && links.length) links[Math.min(at + 1, links.length - 1)].focus();
  else if (event.key === 'ArrowUp' && options) (links[at - 1] ?? document.querySelector('[data-options]')).focus();
  else if (event.key === 'Enter' && field && links.length) links[0].click();
  else return;
  event.preventDefault();
});

// Arrows up and down walk through the visits of a column.
document.addEventListener('keydown', (event) => {
  const block = event.target.closest('a.appointment');
  if (!block || !['ArrowDown', 'ArrowUp'].includes(event.key)) return;
  const blocks = [...block.parentElement.querySelectorAll('a.appointment')];
  const next = blocks[blocks.indexOf(block) + (event.key === 'ArrowDown' ? 1 : -1)];
  if (next) {
    event.preventDefault();
    next.focus();
  }
});

// A form marked data-submits-itself needs no button; with htmx on it, htmx does the same without leaving the page.
document.addEventListener('change', (event) => {
  const form = event.target.form;
  if (form?.matches('[data-submits-itself]:not([hx-get])')) form.requestSubmit();
});

// The panel opens and closes without leaving the day; focus returns to the visit it was about.
let lastVisit = null;
document.addEventListener('htmx:afterSwap', () => {
  const panel = document.getElementById('panel');
  const desk = document.querySelector('.desk');
  if (!panel || !desk) return;
  desk.dataset.panel = panel.hidden ? 'closed' : 'open';
  const current = document.querySelector('a.appointment[aria-current]');
  if (panel.hidden && lastVisit) document.getElementById(lastVisit)?.focus();
  lastVisit = current?.id ?? (panel.hidden ? null : lastVisit);
});
lastVisit = document.querySelector('a.appointment[aria-current]')?.id ?? null;

// What was done is said once: a reload does not say it again.
const here = new URL(location.href);
if (here.searchParams.has('said')) {
  here.searchParams.delete('said');
  history.replaceState(history.state, '', here);
}
document.querySelectorAll('[data-toast]').forEach((toast) => setTimeout(() => toast.remove(), 8000));

// While somebody is at the desk the day follows what others do; an unattended screen stays as it is, and its session may end.
const FRESH = 60_000;
const ATTENDED = 15 * 60_000;
let lastUse = Date.now();
['keydown', 'pointermove', 'pointerdown'].forEach((use) => document.addEventListener(use, () => { lastUse = Date.now(); }, { passive: true }));
setInterval(() => {
  const grid = document.getElementById('day-grid');
  const shown = document.visibilityState === 'visible' && Date.now() - lastUse < ATTENDED;
  if (!grid || !shown || grid.contains(document.activeElement) || !location.pathname.startsWith('/day')) return;
  window.htmx?.ajax('GET', location.pathname + location.search, { target: '#day-grid', select: '#day-grid', swap: 'outerHTML' });
}, FRESH);

// The button of a course says how many visits it books.
const plan = document.querySelector('form[data-plan]');
const count = () => {
  const button = plan.querySelector('[data-plan-button]');
  const chosen = plan.querySelectorAll('fieldset[data-session]').length - plan.querySelectorAll('input[value="none"]:checked').length;
  button.querySelector('[data-plan-words]').textContent = chosen === 1 ? button.dataset.one : button.dataset.many.replace('#', chosen);
  button.disabled = chosen === 0;
};
if (plan) plan.addEventListener('change', count);
