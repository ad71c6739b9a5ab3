// The calendar on the screen and a page that the server sent: what takes the other's place, and what stays because somebody is at it.
export const grid = () => document.getElementById('day-grid');
export const panel = () => document.getElementById('panel');
export const visitOf = (block) => block.id.replace('visit-', '');

const OFFERED = '.appointment[data-status="offered"]';
const read = (html) => new DOMParser().parseFromString(html, 'text/html');

const changed = (field) => {
  if (field.matches('select')) return [...field.options].some((option) => option.selected !== option.defaultSelected);
  return field.matches('[type=radio], [type=checkbox]') ? field.checked !== field.defaultChecked : field.value !== field.defaultValue;
};

const written = (part) => [...part.querySelectorAll('input:not([type=hidden]), select, textarea')].some(changed);

// Whether somebody is at a part of the page, or would lose something with it.
export const inUse = (part) => part.contains(document.activeElement) || written(part);

// What stands in the panel stays, unless it is about the visit in question. After a refusal that visit is as it was: what is
// written about it stays, too.
const panelStays = (path, refused) => {
  const { hidden, dataset: { visit } } = panel();
  return !hidden && (refused || !path.includes(`/${visit}/`)) && (!visit || written(panel()));
};

const refocus = (id) => {
  if (id) document.getElementById(id)?.focus({ preventScroll: true });
};
const focusedIn = (part) => (part.contains(document.activeElement) ? document.activeElement.id : '');

const put = (fresh, old) => {
  const focused = focusedIn(old);
  old.replaceWith(document.adoptNode(fresh));
  window.htmx?.process(fresh);
  refocus(focused);
};

// The numbers on the offered times have to be those of the list in the panel: both change, or neither.
const keepOffers = (old, fresh, page) => {
  const list = document.querySelector('#panel .slot-list:has([name=slot])');
  const freshList = page.querySelector('#panel .slot-list:has([name=slot])');
  if (list && freshList && !inUse(list)) {
    list.replaceWith(document.adoptNode(freshList));
    // The plan of the course says what each of them would make of it.
    const strip = page.querySelector('#panel .course-strip');
    if (strip) document.querySelector('#panel .course-strip')?.replaceWith(document.adoptNode(strip));
    return;
  }
  fresh.querySelectorAll(OFFERED).forEach((offer) => offer.remove());
  const columns = fresh.querySelectorAll('.day-column');
  old.querySelectorAll('.day-column').forEach((column, at) => columns[at]?.append(...column.querySelectorAll(OFFERED)));
};

// Without the panel of the same page, what the panel offers stays as it is.
export function showGrid(page, withPanel = false) {
  const old = grid();
  const fresh = page.getElementById('day-grid');
  if (!old || !fresh) return;
  if (withPanel) showPanel(page);
  else keepOffers(old, fresh, page);
  put(fresh, old);
  const summary = page.querySelector('.desk-summary');
  if (summary) document.querySelector('.desk-summary')?.replaceChildren(...summary.childNodes);
  if (withPanel) document.dispatchEvent(new Event('unknot:panel'));
}

function showPanel(page) {
  const old = panel();
  const fresh = page.getElementById('panel');
  if (!old || !fresh) return;
  put(fresh, old);
}

export function showToast(page) {
  const toast = page.querySelector('[data-toast]');
  document.querySelectorAll('[data-toast]').forEach((old) => old.remove());
  if (!toast) return;
  document.body.append(document.adoptNode(toast));
  document.dispatchEvent(new Event('unknot:toast'));
}

// Where the panel is not free to say why a visit stays as it was, the toast does, with the way to what its panel would offer.
function showRefusal(page) {
  const said = page.querySelector('#panel [role=alert]');
  const way = page.querySelector('#panel [data-key=m]') ?? page.querySelector('#day-grid [aria-current]');
  const toast = Object.assign(page.createElement('div'), { className: 'toast-undo' });
  toast.dataset.toast = '';
  toast.setAttribute('role', 'alert');
  toast.append(Object.assign(page.createElement('b'), { textContent: said?.textContent.trim() ?? grid().dataset.notSaved }));
  if (way) toast.append(Object.assign(page.createElement('a'), { className: 'btn btn-sm', href: way.getAttribute('href'), textContent: grid().dataset.otherTime }));
  page.body.append(toast);
  showToast(page);
}

// For those who listen instead of looking.
const voice = document.createElement('p');
voice.className = 'visually-hidden';
voice.setAttribute('aria-live', 'polite');
document.body.append(voice);
export const say = (words) => {
  voice.textContent = words;
};

// Reads the view again as it stands; null when it cannot be had. A screen refreshing itself does not keep its session alive.
export async function readAgain(here) {
  const answer = await fetch(here, { headers: { 'X-Unattended': 'yes', 'X-Requested-With': 'fetch' } });
  if (answer.status === 401) leave();
  return answer.ok ? read(await answer.text()) : null;
}

// A screen whose session is over shows nobody's names any longer, unless somebody is writing.
const leave = () => {
  if (!panel() || !inUse(panel())) location.reload();
};

const remember = (url) => {
  const address = new URL(url);
  address.searchParams.delete('said');
  if (address.href !== location.href) history.pushState({ htmx: true }, '', address);
};

// Opens an address of the calendar without leaving it.
export async function open(address) {
  const answer = await fetch(address, { headers: { 'X-Requested-With': 'fetch' } });
  if (answer.status === 401) location.reload();
  if (!answer.ok) return;
  const page = read(await answer.text());
  showGrid(page, true);
  panel().querySelector('[autofocus]')?.focus();
  remember(answer.url);
}

// Sends what was done with a visit. The answer is a page: of the day as it is now, or with the reason why it stays as it was.
export async function send(path, fields) {
  const token = document.querySelector('meta[name="csrf-token"]')?.content ?? '';
  const answer = await fetch(path, {
    method: 'POST',
    headers: { 'X-CSRF-TOKEN': token, 'X-Requested-With': 'fetch' },
    body: new URLSearchParams({ day: grid().dataset.here, ...fields }),
  });
  if (answer.status === 401) location.reload();
  const refused = [409, 422].includes(answer.status);
  if (!answer.ok && !refused) throw new Error(`${path}: ${answer.status}`);
  const page = read(await answer.text());
  const stays = panelStays(path, refused);
  showGrid(page, !stays);
  if (stays) document.querySelectorAll('.day-grid [aria-current]').forEach((block) => block.removeAttribute('aria-current'));
  if (refused && stays) showRefusal(page);
  else showToast(page);
  if (stays) return !refused;
  if (refused) panel().querySelector('[autofocus], [role=alert]')?.focus();
  else remember(answer.url);
  return !refused;
}
