// The visits of the calendar by keyboard: on one of them A, M and X do what the panel offers.
import { open, send, visitOf } from './calendar-page.js';
import { begin, canMove, key, moving } from './move.js';

const acts = {
  m: (block) => canMove(block) && begin(block),
  a: (block) => block.hasAttribute('data-coming') && send(`/appointments/${visitOf(block)}/arrival`, { version: block.dataset.version })
    .then((done) => done && document.getElementById(block.id)?.focus({ preventScroll: true })),
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
