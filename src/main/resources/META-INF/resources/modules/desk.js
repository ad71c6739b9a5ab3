// The front desk: the list of clients found while typing, filters that submit themselves, the toast, the panel.

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

// The field has the focus a moment before htmx listens to it: what was typed in between is looked for, too.
document.addEventListener('htmx:load', ({ target }) => {
  const field = target.querySelector('[data-options]');
  if (field && field.value !== field.defaultValue) field.dispatchEvent(new Event('typed-early'));
});

// Arrows walk through the visits: up and down within a column, left and right to the nearest of the next one that has any.
const STOPS = 'a.appointment, .more-visits > summary';
const stops = (column) => [...column.querySelectorAll(STOPS)].filter((stop) => stop.matches('summary') || !stop.closest('.more-visits:not([open])'));
const nearest = (block, columns) => {
  const far = (other) => Math.abs(other.getBoundingClientRect().top - block.getBoundingClientRect().top);
  return stops(columns.find((column) => stops(column).length) ?? document.createElement('div')).sort((one, other) => far(one) - far(other))[0];
};
document.addEventListener('keydown', (event) => {
  const block = event.target.closest(STOPS);
  if (!block || !event.key.startsWith('Arrow') || event.ctrlKey || event.metaKey || event.altKey) return;
  const column = block.closest('.day-column');
  const columns = [...column.parentElement.querySelectorAll('.day-column')];
  const blocks = stops(column);
  const next = {
    ArrowDown: () => blocks[blocks.indexOf(block) + 1],
    ArrowUp: () => blocks[blocks.indexOf(block) - 1],
    ArrowRight: () => nearest(block, columns.slice(columns.indexOf(column) + 1)),
    ArrowLeft: () => nearest(block, columns.slice(0, columns.indexOf(column)).reverse()),
  }[event.key]();
  event.preventDefault();
  next?.focus();
});

// In a date field that is typed into, each digit makes another date: only Enter or a choice from the picker goes there.
document.addEventListener('keydown', (event) => {
  if (event.target.matches('.day-jump input')) event.target.dataset.typed = '';
});
document.addEventListener('pointerdown', (event) => {
  if (event.target.matches('.day-jump input')) delete event.target.dataset.typed;
});

// A form marked data-submits-itself needs no button; with htmx on it, htmx does the same without leaving the page.
document.addEventListener('change', (event) => {
  const form = event.target.form;
  if (event.target.type === 'date' && 'typed' in event.target.dataset) return;
  if (form?.matches('[data-submits-itself]:not([hx-get])')) form.requestSubmit();
});

// The panel opens and closes without leaving the day; focus returns to the visit it was about.
let lastVisit = null;
const followPanel = () => {
  const panel = document.getElementById('panel');
  const desk = document.querySelector('.desk');
  if (!panel || !desk) return;
  desk.dataset.panel = panel.hidden ? 'closed' : 'open';
  const current = document.querySelector('a[id^=visit-][aria-current]');
  if (panel.hidden && lastVisit) document.getElementById(lastVisit)?.focus();
  lastVisit = current?.id ?? (panel.hidden ? null : lastVisit);
};
document.addEventListener('htmx:afterSwap', followPanel);
document.addEventListener('unknot:panel', followPanel);
lastVisit = document.querySelector('a[id^=visit-][aria-current]')?.id ?? null;

// What was done is said once: a reload does not say it again.
const here = new URL(location.href);
if (here.searchParams.has('said')) {
  here.searchParams.delete('said');
  history.replaceState(history.state, '', here);
}
// One that offers something stays longer.
const fadeToasts = () => document.querySelectorAll('[data-toast]').forEach((toast) => setTimeout(() => toast.remove(), toast.querySelector('form, a') ? 60_000 : 8000));
document.addEventListener('unknot:toast', fadeToasts);
fadeToasts();

// A sheet on paper has nothing to open.
window.addEventListener('beforeprint', () => document.querySelectorAll('.more-visits:not([open])').forEach((more) => { more.open = true; more.dataset.printed = ''; }));
window.addEventListener('afterprint', () => document.querySelectorAll('.more-visits[data-printed]').forEach((more) => { more.open = false; delete more.dataset.printed; }));

// An opened list of visits closes on Escape and on a click elsewhere.
const closeMore = (but) => document.querySelectorAll('.more-visits[open]').forEach((more) => { if (!but || !more.contains(but)) more.open = false; });
document.addEventListener('click', (event) => closeMore(event.target));
document.addEventListener('keydown', (event) => {
  const more = event.target.closest?.('.more-visits[open]');
  if (event.key === 'Escape' && more) {
    event.stopImmediatePropagation();
    more.open = false;
    more.querySelector('summary').focus();
  }
}, true);

// The page begins where it stands: today's column on a narrow screen, and late in the day the present moment.
document.querySelector('.day-head [aria-current]')?.scrollIntoView({ inline: 'start', block: 'nearest' });
const desk = document.querySelector('.desk-main');
const now = document.querySelector('.now-line');
if (desk && now && now.getBoundingClientRect().top > desk.getBoundingClientRect().bottom - 120) desk.scrollTop += now.getBoundingClientRect().top - desk.getBoundingClientRect().bottom + 300;

// The button of a course says how many visits it books.
const plan = document.querySelector('form[data-plan]');
const count = () => {
  const button = plan.querySelector('[data-plan-button]');
  const chosen = plan.querySelectorAll('fieldset[data-session] input[type=radio]:checked:not([value="none"])').length;
  button.querySelector('[data-plan-words]').textContent = chosen === 1 ? button.dataset.one : button.dataset.many.replace('#', chosen);
  button.disabled = chosen === 0;
};
if (plan) plan.addEventListener('change', count);
