// The calendar follows what others do: the server tells that a day has changed, and this screen reads it again.
import { grid, panel, readAgain, showGrid } from './calendar-page.js';

const MINUTE = 60_000;
const TOGETHER = 80;

let stream = null;
let waiting = null;
let changed = new Set();
let reading = false;

const concerns = ({ place, days }) => {
  const { first, last, place: shown } = grid().dataset;
  return (place === null || String(place) === shown) && (!days.length || days.some((day) => first <= day && day <= last));
};

// Whoever moves a visit, is about to, or has opened the list of those that overlap, is not to have the day pulled away from under it; and what has
// been asked for from the page has to find it there when it comes, or it is dropped.
const busy = () => document.querySelector('[data-moving], [data-pressed], #day-grid details[open], .htmx-request');

const pulse = (visit) => document.getElementById(`visit-${visit}`)?.setAttribute('data-changed', '');

// The panel follows only where it shows a visit that has changed and nobody is filling in one of its forms.
const panelFollows = (visits) => visits.has(panel().dataset.visit) && !panel().querySelector('.inset');

async function refresh() {
  waiting = null;
  if (!grid()) return;
  if (reading || busy()) {
    soon();
    return;
  }
  reading = true;
  const { here } = grid().dataset;
  const visits = changed;
  changed = new Set();
  try {
    const page = await readAgain(here);
    if (!page || grid()?.dataset.here !== here) return;
    if (busy()) {
      visits.forEach((visit) => changed.add(visit));
      soon();
      return;
    }
    showGrid(page, panelFollows(visits));
    visits.forEach(pulse);
  } catch {
    // The server is away: what is on the screen stays, and the stream comes back by itself.
  } finally {
    reading = false;
  }
}

const soon = () => {
  waiting ??= setTimeout(refresh, TOGETHER);
};

const listen = () => {
  if (stream && stream.readyState !== EventSource.CLOSED) return;
  let known = true;
  stream = new EventSource(grid().dataset.changes);
  stream.addEventListener('open', () => {
    document.documentElement.dataset.live = '';
    // What happened while nobody listened is not told.
    if (!known) soon();
    known = true;
  });
  stream.addEventListener('error', () => {
    delete document.documentElement.dataset.live;
    known = false;
  });
  stream.addEventListener('change', (event) => {
    const change = JSON.parse(event.data);
    if (!grid() || !concerns(change)) return;
    if (change.visit !== null) changed.add(String(change.visit));
    soon();
  });
};

const stop = () => {
  stream?.close();
  stream = null;
};

// Browsers open few connections to one server: a tab that is not seen needs none.
document.addEventListener('visibilitychange', () => {
  if (document.hidden) {
    stop();
  } else {
    listen();
    soon();
  }
});
window.addEventListener('pagehide', stop);
window.addEventListener('pageshow', (event) => {
  if (event.persisted) {
    listen();
    soon();
  }
});

// The line of the present moment moves on; and where no stream comes through, the day is read again all the same.
setInterval(() => {
  if (document.hidden || !grid()) return;
  listen();
  soon();
}, MINUTE);

if (grid() && !document.hidden) listen();
