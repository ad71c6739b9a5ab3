// A form that is sent when the session has ended is not lost. It is put aside in this tab alone as it is sent, and forgotten with the next page,
// unless that page says that nobody is signed in any more: then it waits, for the same account, until it is sent again or dropped.
const STORE = 'unknot-sent';
const LONGEST = 12 * 60 * 60 * 1000;
// What is typed for this once, and never put aside.
const SECRET = 'input[type="password"], input[type="file"], [autocomplete="one-time-code"]';
const TYPED = 'textarea, select, input:not([type="hidden"]):not([type="submit"]):not([type="button"]):not([type="image"])';
const TEXT = 'textarea, input:not([type]), input[type="text"], input[type="email"], input[type="tel"], input[type="number"], input[type="date"], input[type="time"]';

const me = document.querySelector('meta[name="unknot-account"]');
const account = me?.content;
const read = () => {
  try { return JSON.parse(sessionStorage.getItem(STORE)); } catch { return null; }
};
const write = (entry) => {
  try { sessionStorage.setItem(STORE, JSON.stringify(entry)); } catch { /* a full or forbidden store must not stop the form */ }
};
const forget = () => {
  try { sessionStorage.removeItem(STORE); } catch { /* as above */ }
};

const label = (field) => field.labels?.[0]?.textContent.trim() || field.getAttribute('aria-label') || '';

// At the window, last of all: who stops the form on its way sends it again later, or answers for it.
window.addEventListener('submit', (event) => {
  const form = event.target;
  if (!account || event.defaultPrevented || form.getAttribute('method')?.toLowerCase() !== 'post' || form.getAttribute('id') === 'kept-form' || form.querySelector(SECRET) || ![...form.elements].some((field) => field.matches(TYPED))) return;
  const target = new URL(event.submitter?.getAttribute('formaction') ?? form.getAttribute('action') ?? location.href, location.href);
  if (target.origin !== location.origin) return;
  const fields = [...new FormData(form, event.submitter)].filter(([name, value]) => name !== 'csrf-token' && typeof value === 'string');
  const shown = [...form.elements].filter((field) => field.matches(TEXT) && field.value.trim()).map((field) => [label(field), field.value]);
  write({ account, at: Date.now(), to: target.pathname + target.search, fields, shown, waits: false });
});

const show = (entry) => {
  const section = document.getElementById('kept');
  const form = section.querySelector('form');
  const list = section.querySelector('dl');
  form.id = 'kept-form';
  form.setAttribute('action', entry.to);
  // Whose page it stood on is said by the form itself.
  form.querySelectorAll('input[name="for-whom"]').forEach((own) => own.remove());
  for (const [name, value] of entry.fields) {
    const field = document.createElement('textarea');
    field.name = name;
    field.value = value;
    form.querySelector('div').append(field);
  }
  for (const [name, value] of entry.shown) {
    const term = document.createElement('dt');
    const words = document.createElement('dd');
    term.textContent = name;
    words.textContent = value;
    list.append(term, words);
  }
  form.addEventListener('submit', () => write({ ...entry, waits: false }));
  section.querySelector('[data-drop]').addEventListener('click', (event) => {
    forget();
    const nothing = document.getElementById('kept-nothing');
    nothing.textContent = event.currentTarget.dataset.gone;
    nothing.setAttribute('role', 'status');
    nothing.hidden = false;
    section.remove();
  });
  document.getElementById('kept-nothing').hidden = true;
  section.hidden = false;
};

const remind = () => {
  const notice = document.createElement('div');
  const words = document.createElement('p');
  const link = document.createElement('a');
  notice.className = 'notice notice-attend kept-notice';
  link.href = '/account/kept';
  link.textContent = me.dataset.look;
  words.append(`${me.dataset.kept} `, link);
  notice.append(words);
  document.getElementById('main')?.prepend(notice);
};

const arrived = () => {
  const entry = read();
  if (!entry) return;
  if (document.body.hasAttribute('data-signed-out')) {
    write({ ...entry, waits: true });
    document.getElementById('kept-words').hidden = false;
  } else if (account) {
    if (!entry.waits || entry.account !== account || Date.now() - entry.at > LONGEST) forget();
    else if (document.getElementById('kept')) show(entry);
    else remind();
  }
};
arrived();
