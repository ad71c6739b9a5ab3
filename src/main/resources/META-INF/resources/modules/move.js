// Moving a visit in the calendar: by dragging it, by dragging its lower edge to make it longer, or with M and the
// arrows, which with Shift make it longer or shorter.
// Nothing is decided here: the server checks, and says why when the visit stays where it was.
import { grid, say, send, visitOf } from './calendar-page.js';

const MINUTES = 5;
const QUARTER = 3;
const THRESHOLD = 5;
// A finger trembles.
const TOUCH_THRESHOLD = 10;
const LONG_PRESS = 450;
const EDGE = 7;
const NEAR_BORDER = 40;
const STEP = 6;
const DWELL = 600;

let move = null;

const columns = () => [...document.querySelectorAll('.day-grid .day-column')];
const rows = () => Number(document.querySelector('.day-grid').dataset.hours) * 12;
const opens = () => Number.parseInt(document.querySelector('.time-rail time').textContent, 10) * 60;
const clock = (row) => {
  const minutes = opens() + (row - 1) * MINUTES;
  return `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
};
const within = (value, least, most) => Math.max(least, Math.min(most, value));

export const moving = () => move !== null;

export const canMove = (block) => block.hasAttribute('data-coming') && !block.closest('.more-visits');

export function begin(block, resizing = false) {
  const column = block.closest('.day-column');
  const from = { column, row: Number(block.dataset.row), span: Number(block.dataset.span) };
  const ghost = document.createElement('div');
  ghost.className = 'appointment move-ghost';
  ghost.setAttribute('aria-hidden', 'true');
  ghost.append(block.querySelector('b').cloneNode(true), document.createElement('span'));
  block.setAttribute('data-moving', '');
  move = { block, from, ghost, resizing, ...from };
  draw();
}

const words = () => move.column.dataset.drop.replace('#', move.resizing || move.span !== move.from.span ? `${clock(move.row)}–${clock(move.row + move.span)}` : clock(move.row));

function draw() {
  const { ghost, column, row, span, block } = move;
  ghost.dataset.row = row;
  ghost.dataset.span = span;
  ghost.dataset.who = column.dataset.who ?? block.dataset.who;
  ghost.lastChild.className = 'move-label';
  ghost.lastChild.textContent = words();
  if (ghost.parentElement !== column) column.append(ghost);
}

function to(column, row, span = move.span) {
  move.column = column;
  move.span = within(span, 1, rows() + 1 - move.row);
  move.row = within(row, 1, rows() + 1 - move.span);
  draw();
}

export function giveUp() {
  if (!move) return;
  move.ghost.remove();
  move.block.removeAttribute('data-moving');
  move = null;
}

export async function save() {
  const { block, from, column, row, span, saving } = move;
  if (saving) return;
  if (column === from.column && row === from.row && span === from.span) {
    giveUp();
    return;
  }
  const { id } = block;
  const fields = {
    version: block.dataset.version,
    slot: 'other',
    date: column.dataset.date,
    time: clock(row),
    practitioner: column.dataset.therapist === '0' ? block.dataset.therapist : column.dataset.therapist,
  };
  if (column.dataset.room !== '0') fields.room = column.dataset.room;
  if (span !== from.span) fields.minutes = span * MINUTES;
  move.saving = true;
  move.ghost.setAttribute('data-saving', '');
  const current = move;
  try {
    if (await send(`/appointments/${visitOf(block)}/move`, fields)) {
      const moved = document.getElementById(id);
      moved?.setAttribute('data-changed', '');
      moved?.focus({ preventScroll: true });
    }
  } catch {
    say(grid().dataset.notSaved);
    block.setAttribute('data-not-saved', grid().dataset.notSaved);
  } finally {
    if (move === current) giveUp();
  }
}

// With the keyboard. Called for every key while a visit is being moved; tells whether the key was meant for it.
export function key(event) {
  const all = columns();
  const at = all.indexOf(move.column);
  const up = event.shiftKey ? () => to(move.column, move.row, move.span - QUARTER) : () => to(move.column, move.row - QUARTER);
  const down = event.shiftKey ? () => to(move.column, move.row, move.span + QUARTER) : () => to(move.column, move.row + QUARTER);
  if (event.key === 'ArrowUp') up();
  else if (event.key === 'ArrowDown') down();
  else if (event.key === 'PageUp') to(move.column, move.row - 1);
  else if (event.key === 'PageDown') to(move.column, move.row + 1);
  else if (event.key === 'ArrowLeft') to(all[Math.max(0, at - 1)], move.row);
  else if (event.key === 'ArrowRight') to(all[Math.min(all.length - 1, at + 1)], move.row);
  else if (event.key === 'Enter') {
    save();
    return true;
  } else if (event.key === 'Escape' || event.key === 'Tab') {
    giveUp();
    return event.key === 'Escape';
  } else return event.key.length === 1;
  say(words());
  move.ghost.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  return true;
}

// With a pointer: mouse and pen begin after a few pixels, a finger after a long press, so that the day can still be scrolled.
let press = null;

const rowHeight = () => move.column.getBoundingClientRect().height / rows();
const scroller = () => document.querySelector('.desk-main');
const outside = (at, least, most) => (at > most - NEAR_BORDER ? 1 : at < least + NEAR_BORDER ? -1 : 0);

function follow(event) {
  press.at = { x: event.clientX, y: event.clientY };
  place();
  press.frame ??= requestAnimationFrame(scroll);
}

function place() {
  const { x, y } = press.at;
  if (move.resizing) {
    const end = Math.round((y - move.column.getBoundingClientRect().top) / rowHeight()) + 1;
    to(move.column, move.row, end - move.row);
  } else {
    const row = Math.round((y - press.grip - move.column.getBoundingClientRect().top) / rowHeight()) + 1;
    const under = columns().find((column) => {
      const { left, right } = column.getBoundingClientRect();
      return left <= x && x < right;
    });
    to(under ?? move.column, row);
  }
}

// Near a border the day goes on under a pointer that rests; sideways a column at a time, since a phone shows one.
function scroll() {
  if (!press || !move) return;
  const { left, right, top, bottom } = scroller().getBoundingClientRect();
  const down = outside(press.at.y, top, bottom);
  const side = move.resizing ? 0 : outside(press.at.x, left, right);
  if (down) scroller().scrollTop += STEP * down;
  if (side !== press.side) {
    clearInterval(press.turning);
    press.side = side;
    press.turning = side ? setInterval(() => scroller().scrollBy({ left: side * move.column.offsetWidth }), DWELL) : null;
  }
  if (down || side) place();
  press.frame = requestAnimationFrame(scroll);
}

function release() {
  clearTimeout(press.timer);
  clearInterval(press.turning);
  cancelAnimationFrame(press.frame);
  press.block.removeAttribute('data-pressed');
  press = null;
}

function start() {
  clearTimeout(press.timer);
  press.block.setPointerCapture(press.pointer);
  begin(press.block, press.resizing);
}

document.addEventListener('pointerdown', (event) => {
  const block = event.target.closest('a.appointment');
  if (move || !block || event.button !== 0 || !canMove(block)) return;
  const { top, bottom } = block.getBoundingClientRect();
  press = { block, pointer: event.pointerId, x: event.clientX, y: event.clientY, grip: event.clientY - top, touch: event.pointerType === 'touch',
    resizing: event.clientY > bottom - EDGE };
  block.setAttribute('data-pressed', '');
  if (press.touch) press.timer = setTimeout(start, LONG_PRESS);
});

document.addEventListener('pointermove', (event) => {
  if (!press || event.pointerId !== press.pointer) return;
  if (!move) {
    if (Math.hypot(event.clientX - press.x, event.clientY - press.y) < (press.touch ? TOUCH_THRESHOLD : THRESHOLD)) return;
    if (press.touch) {
      release();
      return;
    }
    start();
  }
  follow(event);
});

document.addEventListener('pointerup', (event) => {
  if (!press || event.pointerId !== press.pointer) return;
  release();
  if (!move) return;
  // The click that follows would open the visit.
  const swallow = (click) => {
    click.preventDefault();
    click.stopImmediatePropagation();
  };
  document.addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => document.removeEventListener('click', swallow, { capture: true }));
  save();
});

const cancelled = () => {
  if (!press) return;
  release();
  giveUp();
};
document.addEventListener('pointercancel', cancelled);
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && press && move) {
    event.stopImmediatePropagation();
    cancelled();
  }
}, { capture: true });
document.addEventListener('touchmove', (event) => {
  if (press && move) event.preventDefault();
}, { passive: false });
document.addEventListener('contextmenu', (event) => {
  if (press?.touch) event.preventDefault();
});
document.addEventListener('dragstart', (event) => {
  if (event.target.closest?.('a.appointment')) event.preventDefault();
});
