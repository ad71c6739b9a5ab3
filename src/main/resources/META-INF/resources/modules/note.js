// The note: saves itself, follows the taps, never loses what was typed.
import { bodyChart } from './body-chart.js';
import { addMovement } from './examination.js';
import { noGo } from './no-go.js';
import './note-header.js';
import { append, phrases } from './phrases.js';
import { referralAreas, tell } from './referral-areas.js';
import { asked } from './safety.js';
import { selfWriting, take } from './self-writing.js';
import { touched } from './touched.js';
import { ask, spread } from './treatment.js';

const form = document.getElementById('note');
const words = form.dataset;
const kept = `unknot-note-${words.note}`;
const byId = (id) => document.getElementById(id);
const row = (ref) => form.querySelector(`.knot-row[data-ref="${CSS.escape(ref)}"]`);
const radios = (name) => [...form.querySelectorAll(`input[name="${CSS.escape(name)}"]`)];
const chosen = (name) => radios(name).find((radio) => radio.checked)?.value ?? '';
const choose = (name, value) => radios(name).forEach((radio) => { radio.checked = radio.value === value; });

// ── Saving ──────────────────────────────────────────────────────────────────────────────────────────────────────────
const QUIET = 3000;
const TAPPED = 800;       // the sentences follow a tap soon
const TAPS = '[type="radio"], [type="checkbox"], select';
const FIRST_MINUTES = 5;
const AGAIN = 5000;
let timer;
let changes = 0;        // how many changes there were
let savedChanges = 0;   // how many of them the server has
let running;            // the save under way
let leaving = false;    // the form is on its way by itself
let finishing = false;  // it is being signed: nothing is saved beside that, which would be a second hand at the same version
let blocked = false;    // signed, or a conflict is being opened

const content = () => new URLSearchParams(new FormData(form));
const dirty = () => changes !== savedChanges;
const signedOut = () => form.querySelector('.save-state').dataset.state === 'signed-out';

const state = (name, text, icon) => {
  const element = form.querySelector('.save-state');
  element.dataset.state = name;
  element.querySelector('.save-words').textContent = text;
  element.querySelector('.bi').className = `bi ${icon}`;
  byId('sign-in-again').hidden = name !== 'signed-out';
};

const keep = () => {
  try {
    localStorage.setItem(kept, JSON.stringify({ at: new Date().toTimeString().slice(0, 5), fields: content().toString() }));
  } catch { /* a full or forbidden store must not stop the typing */ }
};
const forget = () => {
  try { localStorage.removeItem(kept); } catch { /* as above */ }
};

const send = (path, extra = {}) => fetch(path, {
  method: 'POST',
  headers: { 'X-Requested-With': 'fetch', Accept: 'application/json', 'X-CSRF-TOKEN': document.querySelector('meta[name="csrf-token"]').content },
  body: content(),
  ...extra,
});

// The page itself shows a conflict and a signed note: the form goes the way it goes without a script.
const handOver = (path) => {
  blocked = true;
  leaving = true;
  keep();
  form.action = path;
  form.submit();
};

const showErrors = (errors = {}) => {
  form.querySelectorAll('[data-error]').forEach((slot) => { slot.hidden = true; slot.textContent = ''; });
  form.querySelectorAll('.is-invalid').forEach((field) => field.classList.remove('is-invalid'));
  for (const [field, message] of Object.entries(errors)) {
    const slot = [...form.querySelectorAll('[data-error]')].filter((known) => field === known.dataset.error || field.startsWith(`${known.dataset.error}-`))
      .sort((a, b) => b.dataset.error.length - a.dataset.error.length)[0];
    if (!slot) continue;
    slot.textContent = message;
    slot.hidden = false;
    for (let fold = slot.closest('details'); fold; fold = fold.parentElement.closest('details')) fold.open = true;
    byId(field)?.classList.add('is-invalid');
  }
};

const savedTo = (answer) => {
  form.elements.version.value = answer.version;
  for (const [ref, id] of Object.entries(answer.newKnots ?? {})) {
    if (row(ref)) form.elements[`knot-${ref}-id`].value = id;
  }
  form.querySelectorAll('.knot-row[hidden], .area-row[hidden]').forEach((removed) => removed.remove());
};

const save = async () => {
  clearTimeout(timer);
  if (blocked || leaving || finishing || !dirty()) return;
  if (running) { await running; return save(); }
  const upTo = changes;
  if (!signedOut()) state('saving', words.saving, 'bi-cloud-arrow-up');
  running = (async () => {
    try {
      const response = await send(form.getAttribute('action'));
      if (response.status === 409) return handOver(form.getAttribute('action'));
      if (response.status === 401 || response.status === 400 || response.redirected) {
        keep();
        return state('signed-out', words.signedOut, 'bi-person-lock');
      }
      if (response.status === 422) {
        const answer = await response.json();
        showErrors(answer.errors);
        keep();
        return state('refused', words.notSaved.replace('MESSAGE', answer.message), 'bi-exclamation-circle');
      }
      if (!response.ok) throw new Error(response.status);
      const answer = await response.json();
      savedTo(answer);
      ask(answer.questions);
      take(answer.written);
      tell(answer.areas);
      savedChanges = upTo;
      showErrors();
      forget();
      state(dirty() ? 'unsaved' : 'saved', dirty() ? words.unsaved : words.saved.replace('TIME', answer.savedAt), dirty() ? 'bi-cloud' : 'bi-cloud-check');
      if (dirty()) later(QUIET);
    } catch {
      keep();
      state('offline', words.offline, 'bi-cloud-slash');
      later(AGAIN);
    }
  })();
  await running;
  running = undefined;
};

const later = (delay) => {
  clearTimeout(timer);
  timer = setTimeout(save, delay);
};

const changed = (delay = QUIET) => {
  changes += 1;
  if (form.querySelector('.save-state').dataset.state === 'saved') state('unsaved', words.unsaved, 'bi-cloud');
  keep();
  later(delay);
};

const NOT_PART_OF_IT = ['view', 'closeup', 'deep', 'add-muscle', 'add-side', 'add-movement', 'add-point', 'chart-find', 'preset-side', 'template', 'suggestion', 'referral-muscle', 'referral-side'];
const partOfIt = (field) => !NOT_PART_OF_IT.includes(field.name || field.id);

phrases(form);
form.addEventListener('input', (event) => { if (event.target.form === form && partOfIt(event.target)) changed(event.target.matches(TAPS) ? TAPPED : QUIET); });
form.addEventListener('focusout', (event) => {
  // Signed out, the link to sign in must not move away under the finger that leaves the field.
  if (event.target.matches('textarea, input') && dirty() && !signedOut()) save();
});
window.addEventListener('online', () => save());
document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'visible' && dirty()) later(0); });
window.addEventListener('pagehide', () => {
  if (!dirty() || blocked || leaving) return;
  keep();
  send(form.getAttribute('action'), { keepalive: true }).then((response) => { if (response.ok) forget(); }).catch(() => {});
});
// Back from the browser's memory the version may be an old one.
window.addEventListener('pageshow', (event) => { if (event.persisted) location.reload(); });

form.addEventListener('submit', async (event) => {
  const button = event.submitter;
  if (button?.dataset.act === 'sign' || button?.dataset.then) {
    event.preventDefault();
    if (finishing) return;
    finishing = true;
    clearTimeout(timer);
    if (running) await running;
    clearTimeout(timer);
    if (!blocked) await finish(button);
    finishing = leaving;
  } else {
    leaving = true;
    clearTimeout(timer);
  }
});

const finish = async (button) => {
  const path = button.getAttribute('formaction') ?? form.getAttribute('action');
  state('saving', words.saving, 'bi-cloud-arrow-up');
  try {
    const response = await send(path);
    if (response.status === 409) return handOver(form.getAttribute('action'));
    if (response.status === 401 || response.status === 400) {
      keep();
      return state('signed-out', words.signedOut, 'bi-person-lock');
    }
    const answer = await response.json();
    if (response.status === 422) {
      if (answer.questions) ask(answer.questions);
      showErrors(answer.errors);
      keep();
      state('refused', words.notSaved.replace('MESSAGE', answer.message), 'bi-exclamation-circle');
      form.querySelector('[data-error]:not([hidden])')?.scrollIntoView({ block: 'center' });
      return;
    }
    if (!response.ok) throw new Error(response.status);
    forget();
    leaving = true;
    location.assign(button.dataset.then ?? answer.next);
  } catch {
    keep();
    state('offline', words.offline, 'bi-cloud-slash');
    changes += 1;
    later(AGAIN);
  }
};

// ── What this device kept ───────────────────────────────────────────────────────────────────────────────────────────
const offerKept = () => {
  let store;
  try { store = JSON.parse(localStorage.getItem(kept)); } catch { return; }
  if (!store || byId('errors')) return;
  const mine = new URLSearchParams(store.fields);
  const now = content();
  for (const field of ['csrf-token', 'version', ...NOT_PART_OF_IT]) { mine.delete(field); now.delete(field); }
  if (mine.toString() === now.toString()) { forget(); return; }
  byId('kept').querySelector('p').textContent = words.kept.replace('TIME', store.at);
  byId('kept').hidden = false;
};

// The server puts it back: it knows whether somebody else has saved since.
const bringBack = () => {
  const store = JSON.parse(localStorage.getItem(kept));
  const carrier = document.createElement('form');
  carrier.method = 'post';
  carrier.action = form.getAttribute('action');
  const fields = new URLSearchParams(store.fields);
  fields.set('csrf-token', form.elements['csrf-token'].value);
  for (const [name, value] of fields) {
    const input = document.createElement('textarea');
    input.name = name;
    input.value = value;
    carrier.append(input);
  }
  carrier.hidden = true;
  document.body.append(carrier);
  leaving = true;
  forget();
  carrier.submit();
};

// ── Rows that follow the taps ───────────────────────────────────────────────────────────────────────────────────────
const means = [...byId('tenderness-words').children].map((item) => item.textContent);
const TENDERNESS_HEAT = [0, 2, 5, 7, 10];

const dot = (element, value, heat) => {
  element.textContent = value === '' ? '–' : value;
  element.dataset.pain = value === '' ? '' : heat;
  element.classList.toggle('pain-dot-empty', value === '');
};

const refresh = (knot) => {
  const { ref } = knot.dataset;
  const activity = chosen(`knot-${ref}-activity`);
  const tenderness = chosen(`knot-${ref}-tenderness`);
  const pain = chosen(`knot-${ref}-pain`);
  const done = activity !== 'not-assessed' && activity !== '';
  const label = radios(`knot-${ref}-activity`).find((radio) => radio.checked)?.nextElementSibling.textContent ?? '';
  knot.dataset.state = done ? 'done' : 'todo';
  knot.querySelector('.knot-no').dataset.state = activity;
  knot.querySelector('.knot-state').textContent = label;
  knot.querySelector('.knot-nums').hidden = !done;
  dot(knot.querySelector('[data-now="tenderness"]'), tenderness, TENDERNESS_HEAT[tenderness]);
  dot(knot.querySelector('[data-now="pain"]'), pain, pain);
  const after = chosen(`knot-${ref}-pain-after`);
  dot(knot.querySelector('[data-now="pain-after"]'), after, after);
  knot.querySelector('.after-now').hidden = after === '';
  knot.querySelector('[data-means]').textContent = tenderness === '' ? means.at(-1) : means[tenderness];
  const quick = knot.querySelector('.knot-quick');
  if (quick) quick.hidden = done;
  const marker = form.querySelector(`.knot-marker[data-ref="${CSS.escape(ref)}"]`);
  if (marker) {
    marker.dataset.state = activity;
    marker.setAttribute('aria-label', `${marker.getAttribute('aria-label').replace(/, [^,]*$/, '')}, ${label.toLowerCase()}`);
  }
};

const shownKnots = () => [...form.querySelectorAll('.knot-row:not([hidden])')];

const count = () => {
  const all = shownKnots();
  const left = all.filter((knot) => knot.dataset.state === 'todo').length;
  byId('knots-done').textContent = words.done.replace('98', all.length - left).replace('99', all.length);
  byId('no-knots').hidden = all.length > 0;
  const hint = form.querySelector('.sign-hint');
  const open = [];
  if (left) open.push(left === 1 ? words.oneLeft : words.left.replace('99', left));
  if (!asked()) open.push(words.safety);
  if (!chosen('painBefore')) open.push(words.before);
  if (!chosen('painAfter')) open.push(words.after);
  hint.replaceChildren(...open.map((text) => Object.assign(document.createElement('span'), { textContent: text })));
};

const renumber = () => shownKnots().forEach((knot, index) => {
  knot.querySelector('.knot-no').textContent = index + 1;
  const marker = form.querySelector(`.knot-marker[data-ref="${CSS.escape(knot.dataset.ref)}"]`);
  if (marker) {
    marker.querySelector('text').textContent = index + 1;
    marker.setAttribute('aria-label', marker.getAttribute('aria-label').replace(/\d+/, index + 1));
  }
});

const fromTemplate = (id, replacements) => {
  const holder = document.createElement('div');
  let html = byId(id).innerHTML;
  for (const [word, value] of Object.entries(replacements)) html = html.replaceAll(word, value);
  holder.innerHTML = html;
  const element = holder.firstElementChild;
  unhideSteppers(element);
  return element;
};

const unhideSteppers = (root) => root.querySelectorAll('.stepper button, [data-act]').forEach((button) => { button.hidden = false; });

const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const follow = (field) => {
  const knot = field.closest('.knot-row');
  if (knot && field.name === `knot-${knot.dataset.ref}-technique`) {
    const list = knot.querySelector('.dose-list');
    const known = list.querySelector(`[data-code="${CSS.escape(field.value)}"]`);
    if (field.checked && !known) {
      const name = field.nextElementSibling.textContent;
      list.append(fromTemplate('blank-dose', { REF: knot.dataset.ref, CODE: field.value, NAME: escaped(name) }));
    } else if (!field.checked) {
      known?.remove();
    }
    list.hidden = !list.children.length;
  }
  if (knot) refresh(knot);
  count();
};
form.addEventListener('change', (event) => follow(event.target));

// A second tap takes a number back: a scale has no "not said" of its own.
let wasChecked;
form.addEventListener('pointerdown', (event) => {
  const label = event.target.closest('.pain-scale label, .dose .seg label, .area-row .seg label, .dose-more .tap-chips label');
  wasChecked = label && byId(label.htmlFor)?.checked ? byId(label.htmlFor) : undefined;
});
form.addEventListener('click', (event) => {
  if (wasChecked && event.target === wasChecked) {
    wasChecked.checked = false;
    follow(wasChecked);
    changed(TAPPED);
    wasChecked = undefined;
  }
});

// ── Buttons ─────────────────────────────────────────────────────────────────────────────────────────────────────────
const openRow = (knot) => {
  shownKnots().forEach((other) => { if (other !== knot) other.querySelector('details').open = false; });
  knot.querySelector('details').open = true;
  form.querySelectorAll('.knot-marker').forEach((marker) => {
    if (marker.dataset.ref === knot.dataset.ref) marker.setAttribute('aria-current', 'true');
    else marker.removeAttribute('aria-current');
  });
};

const writing = selfWriting(form, () => changed(TAPPED));
const acts = {
  same(button) {
    const knot = button.closest('.knot-row');
    const { ref } = knot.dataset;
    const was = (name) => knot.querySelector(`[name="knot-${CSS.escape(ref)}-${name}"] + label[data-was]`)?.previousElementSibling.value;
    choose(`knot-${ref}-activity`, { ...Object.fromEntries(radios(`knot-${ref}-activity`).map((r) => [r.nextElementSibling.textContent.toLowerCase(), r.value])) }[knot.dataset.wasActivity]);
    if (was('tenderness') !== undefined) choose(`knot-${ref}-tenderness`, was('tenderness'));
    if (was('pain') !== undefined) choose(`knot-${ref}-pain`, was('pain'));
    refresh(knot);
    count();
    changed(TAPPED);
    knot.querySelector('summary').focus();
  },
  'remove-knot'(button) {
    const knot = button.closest('.knot-row');
    const { ref } = knot.dataset;
    form.querySelector(`.knot-marker[data-ref="${CSS.escape(ref)}"]`)?.remove();
    if (form.elements[`knot-${ref}-id`].value || running) {
      form.elements[`knot-${ref}-removed`].value = 'true';
      knot.hidden = true;
    } else {
      knot.remove();
    }
    renumber();
    count();
    changed();
  },
  'next-knot'(button) {
    const knot = button.closest('.knot-row');
    const all = shownKnots();
    const next = all.slice(all.indexOf(knot) + 1).find((other) => other.dataset.state === 'todo') ?? all.find((other) => other !== knot && other.dataset.state === 'todo');
    knot.querySelector('details').open = false;
    if (!next) { byId('painAfter-0').focus(); return; }
    openRow(next);
    next.querySelector('summary').focus();
    next.scrollIntoView({ block: 'nearest' });
  },
  spread(button) {
    spread(form, button.closest('.dose'), shownKnots());
    changed(TAPPED);
  },
  'open-list'() { chart.openSheet(); },
  'cancel-add'() { chart.closeSheet(); },
  'add-knot'() { chart.add(); },
  snippet: append,
  'add-rom'(button) {
    addMovement(form, button, (act) => {
      const body = content();
      body.set('do', act);
      return send(form.getAttribute('action'), { body });
    }).catch(() => state('offline', words.offline, 'bi-cloud-slash'));
  },
  'add-test'() {
    const test = fromTemplate('blank-test', { REF: `new${Date.now().toString(36)}` });
    byId('tests').append(test);
    test.querySelector('.test-name').focus();
  },
  'mirror-knot'(button) { chart.mirror(button.closest('.knot-row').dataset.ref); },
  'add-area'() {
    const area = fromTemplate('blank-area', { REF: `new${Date.now().toString(36)}` });
    byId('areas').append(area);
    area.querySelector('select').focus();
  },
  'remove-area'(button) {
    const area = button.closest('.area-row');
    area.querySelector('[name$="-removed"]').value = 'true';
    area.hidden = true;
    changed();
  },
  follow: writing.follow,
  own: writing.own,
  'last-plan'(button) {
    writing.write('plan', byId('last-plan').textContent);
    button.disabled = true;
  },
  'take-over'(button) { writing.write('subjective', button.dataset.words); },
  'same-home-care'(button) {
    for (const code of button.dataset.codes.trim().split(' ').filter(Boolean)) byId(`home-${code}`).checked = true;
    if (!form.elements.homeCareWords.value.trim()) form.elements.homeCareWords.value = button.dataset.words;
    button.disabled = true;
    changed(TAPPED);
  },
  'bring-back': bringBack,
  drop() {
    forget();
    byId('kept').hidden = true;
  },
};

form.addEventListener('click', (event) => {
  const button = event.target.closest('[data-act]');
  if (button && acts[button.dataset.act]) {
    event.preventDefault();
    acts[button.dataset.act](button);
    return;
  }
  const step = event.target.closest('[data-step]');
  if (step) {
    const input = step.parentElement.querySelector('input');
    // Nobody counts up from one: the first tap says five.
    const by = input.value === '' && Number(step.dataset.step) > 0 ? FIRST_MINUTES : Number(step.dataset.step);
    const minutes = (Number.parseInt(input.value, 10) || 0) + by;
    input.value = minutes < 1 ? '' : Math.min(minutes, 240);
    changed(TAPPED);
  }
});

// ── The chart ───────────────────────────────────────────────────────────────────────────────────────────────────────
const addRow = ({ muscle, side, sideWords, view, x, y }) => {
  const ref = `new${Date.now().toString(36)}`;
  const knot = fromTemplate('blank-knot', { REF: ref });
  const set = (name, value) => { knot.querySelector(`[name="knot-${ref}-${name}"]`).value = value; };
  set('muscle', muscle.code);
  set('side', side);
  set('view', view);
  set('x', x);
  set('y', y);
  Object.assign(knot.dataset, { view, muscle: muscle.name, side: sideWords });
  knot.querySelector('.knot-name b').textContent = muscle.name;
  knot.querySelector('.knot-side').textContent = sideWords;
  byId('knots').append(knot);
  openRow(knot);
  renumber();
  refresh(knot);
  count();
  changed();
  return ref;
};

const chart = bodyChart(form, {
  add: (place) => {
    const ref = addRow(place);
    row(ref).querySelector('summary').focus({ preventScroll: true });
    row(ref).scrollIntoView({ block: 'nearest' });
    openRow(row(ref));
    return { ref, number: shownKnots().length };
  },
  pick: (ref) => {
    openRow(row(ref));
    row(ref).querySelector('summary').focus({ preventScroll: true });
    row(ref).scrollIntoView({ block: 'nearest' });
  },
});
noGo(form, chart);
referralAreas(form, chart, () => changed(TAPPED));

form.querySelectorAll('.knot-row details').forEach((details) => details.addEventListener('toggle', () => {
  if (details.open && details.matches('.knot-row > details')) openRow(details.closest('.knot-row'));
}));
unhideSteppers(form);
byId('errors')?.focus();
if (byId('errors')) { changes += 1; state('refused', words.unsaved, 'bi-exclamation-circle'); }
offerKept();
if (touched([...form.elements].filter(partOfIt))) changed();
if (location.hash.startsWith('#knot-')) form.querySelector(`${CSS.escape(location.hash.slice(1)).replace(/^/, '#')} details`)?.setAttribute('open', '');
count();
