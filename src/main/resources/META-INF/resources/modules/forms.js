// A client's form: saved as it goes, places marked without leaving the page. Without this script its buttons do the same.
import { touched } from './touched.js';

const form = document.querySelector('form.questions');
const state = form.querySelector('.form-state');
const PAUSE = 1200;
const AGAIN = 10_000;
let timer;
let changed = false;
let saving = Promise.resolve();
let leaving = false;

const post = (act, more = []) => {
  const body = new URLSearchParams(new FormData(form));
  if (act) body.set('act', act);
  more.forEach(([name, value]) => body.append(name, value));
  return body;
};

const later = (wait) => {
  clearTimeout(timer);
  timer = setTimeout(() => { saving = saving.then(save); }, wait);
};

const save = async () => {
  if (!changed || leaving) return;
  changed = false;
  state.textContent = form.dataset.saving;
  try {
    const response = await fetch(form.action, { method: 'POST', body: post('save'), headers: { 'X-Requested-With': 'fetch' } });
    if (!response.ok || response.redirected) throw new Error(response.status);
    const told = await response.json();
    form.elements.version.value = told.version;
    state.textContent = told.saved;
  } catch {
    changed = true;
    state.textContent = form.dataset.notSaved;
    later(AGAIN);
  }
};

form.addEventListener('input', (event) => {
  // "None of this" and something of it cannot both be: the later tick counts.
  if (event.target.matches('.tick-list input') && event.target.checked) {
    const none = event.target.value === 'none';
    event.target.closest('.tick-list').querySelectorAll('input').forEach((other) => { if (other !== event.target && (none || other.value === 'none')) other.checked = false; });
  }
  changed = true;
  later(PAUSE);
});
window.addEventListener('online', () => later(0));

/** Sends the form for a mark on the body and takes over that question alone. */
const mark = async (button, more) => {
  const question = button.closest('.question');
  const view = question.querySelector('.spot-charts .btn-check:checked')?.id;
  clearTimeout(timer);
  const done = saving.then(async () => {
    const response = await fetch(form.action, { method: 'POST', body: post('', more) });
    if (response.url.includes('/sign-in') || ![200, 422].includes(response.status)) throw new Error(response.status);
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const fresh = document.adoptNode(page.getElementById(question.id));
    form.elements.version.value = page.querySelector('form.questions [name=version]').value;
    question.replaceWith(fresh);
    if (view) document.getElementById(view).checked = true;
    (fresh.querySelector('[role=alert]') ?? fresh.querySelector('.spot-list li:last-child button, select')).focus({ preventScroll: true });
    changed = response.status !== 200;
    state.textContent = page.querySelector('.form-state').textContent;
  });
  saving = done.catch(() => { state.textContent = form.dataset.notSaved; button.closest('.question').querySelector('fieldset').after(state.cloneNode(true)); });
  await saving;
};

form.addEventListener('click', (event) => {
  const button = event.target.closest('[data-in-place]');
  if (!button) return;
  event.preventDefault();
  if (button.type === 'image') {
    const box = button.getBoundingClientRect();
    const scale = button.width / box.width;
    mark(button, [[`${button.name}.x`, Math.round((event.clientX - box.left) * scale)], [`${button.name}.y`, Math.round((event.clientY - box.top) * scale)]]);
  } else {
    mark(button, [[button.name, button.value]]);
  }
});

// What is on its way arrives first, so that sending does not meet it. Not within the event: a form is not submitted while it is being submitted.
form.addEventListener('submit', (event) => {
  if (leaving) return;
  event.preventDefault();
  clearTimeout(timer);
  const button = event.submitter;
  saving.finally(() => setTimeout(() => {
    leaving = true;
    form.requestSubmit(button);
  }));
});
// Back from the browser's memory.
window.addEventListener('pageshow', (event) => { if (event.persisted) location.reload(); });
form.querySelector('.is-invalid')?.focus();
if (touched(form.elements)) {
  changed = true;
  later(PAUSE);
}
