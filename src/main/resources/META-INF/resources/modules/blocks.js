// The visits of the calendar by keyboard: on one of them these keys do what its panel offers.
import { open, send, visitOf } from './calendar-page.js';
import { begin, canMove, key, moving } from './move.js';

// The server says no where a visit is not that far.
const follow = (act) => (block) => send(`/appointments/${visitOf(block)}/${act}`, { version: block.dataset.version })
  .then((done) => done && document.getElementById(block.id)?.focus({ preventScroll: true }));

const acts = {
  m: (block) => canMove(block) && begin(block),
  a: follow('arrival'),
  c: follow('confirmation'),
  s: follow('start'),
  x: (block) => open(`${block.getAttribute('href')}&doing=cancel`),
};

// Before the shortcuts of the page: on a visit these keys mean this visit.
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (moving()) {
    if (!key(event)) return;
  } else {
    const block = event.target.closest?.('.day-grid a.appointment');
    if (!block || !acts[event.key]) return;
    acts[event.key](block);
  }
  event.preventDefault();
  event.stopImmediatePropagation();
}, { capture: true });
