// Zooms and moves the drawings of a body chart: buttons, wheel, pinch and drag. All views share one piece of the drawing.
import { toUnits } from './chart-muscles.js';

const WHOLE = [0, 0, 400, 900];
const CLOSE_UPS = { 'head-and-neck': [125, 4, 150, 196], 'upper-body': [50, 0, 300, 452], 'lower-body': [100, 430, 200, 466] };
// Seen from the side an arm reaches far to the front.
const FROM_THE_SIDE = { left: { 'upper-body': [10, 0, 300, 452] }, right: { 'upper-body': [90, 0, 300, 452] } };
const NEAREST = 45;      // units across, at the closest
const A_TAP = 7;         // pixels that a finger trembles

export const zoomable = (charts, { shown, changed }) => {
  let preset = '';
  let box = [...WHOLE];
  let free = false;      // zoomed by hand, beyond what was chosen
  let filling = false;   // the drawing fills a frame, whatever its shape
  let moved = false;

  const presetBox = (svg) => FROM_THE_SIDE[svg.dataset.view]?.[preset] ?? CLOSE_UPS[preset] ?? WHOLE;
  const draw = () => {
    charts.forEach((svg) => {
      svg.setAttribute('viewBox', (free ? box : presetBox(svg)).map((n) => Math.round(n * 10) / 10).join(' '));
      svg.classList.toggle('is-zoomed', free);
    });
    changed();
  };
  const clamp = (value, least, most) => least > most ? (least + most) / 2 : Math.max(least, Math.min(most, value));
  const shape = () => {
    const [, , w, h] = presetBox(shown());
    return filling ? shown().clientHeight / shown().clientWidth : h / w;
  };
  const widest = () => {
    const [, , w, h] = presetBox(shown());
    return Math.max(w, h / shape());
  };
  const show = (cx, cy, width) => {
    const w = clamp(width, NEAREST, widest());
    const h = w * shape();
    free = w < widest() * 0.98;
    box = [clamp(cx - w / 2, -w * 0.1, 400 - w * 0.9), clamp(cy - h / 2, -h * 0.1, 900 - h * 0.9), w, h];
    draw();
  };
  const now = () => (free ? box : presetBox(shown()));
  const by = (factor, at) => {
    const [x, y, w, h] = now();
    const width = clamp((free ? w : widest()) / factor, NEAREST, widest());
    const point = at ?? { x: x + w / 2, y: y + h / 2 };
    const ratio = width / (free ? w : widest());
    show(point.x + (x + w / 2 - point.x) * ratio, point.y + (y + h / 2 - point.y) * ratio, width);
  };

  const fingers = new Map();
  let pinch;
  const spread = () => {
    const [a, b] = [...fingers.values()];
    return { distance: Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY), clientX: (a.clientX + b.clientX) / 2, clientY: (a.clientY + b.clientY) / 2 };
  };
  charts.forEach((svg) => {
    svg.addEventListener('wheel', (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      by(Math.exp(-event.deltaY / 150), toUnits(svg, event));
    }, { passive: false });
    svg.addEventListener('pointerdown', (event) => {
      if (event.button) return;
      if (!fingers.size) moved = false;
      fingers.set(event.pointerId, { clientX: event.clientX, clientY: event.clientY, fromX: event.clientX, fromY: event.clientY });
      pinch = fingers.size === 2 ? spread() : undefined;
    });
    svg.addEventListener('pointermove', (event) => {
      const finger = fingers.get(event.pointerId);
      if (!finger || svg.classList.contains('is-drawing')) return;
      const before = { ...finger };
      Object.assign(finger, { clientX: event.clientX, clientY: event.clientY });
      if (Math.hypot(finger.clientX - finger.fromX, finger.clientY - finger.fromY) > A_TAP) moved = true;
      if (fingers.size === 2 && pinch) {
        const is = spread();
        by(is.distance / pinch.distance, toUnits(svg, pinch));
        pan(svg, pinch, is);
        pinch = is;
        moved = true;
      } else if (fingers.size === 1 && free && moved) {
        if (!svg.hasPointerCapture(event.pointerId)) svg.setPointerCapture(event.pointerId);
        pan(svg, before, finger);
      }
    });
    ['pointerup', 'pointercancel', 'pointerleave'].forEach((end) => svg.addEventListener(end, (event) => {
      if (end === 'pointerleave' && svg.hasPointerCapture(event.pointerId)) return;
      fingers.delete(event.pointerId);
      pinch = undefined;
    }));
  });
  const pan = (svg, from, to) => {
    if (!free) return;
    const a = toUnits(svg, from);
    const b = toUnits(svg, to);
    const [x, y, w, h] = box;
    show(x + w / 2 + a.x - b.x, y + h / 2 + a.y - b.y, w);
  };

  return {
    /** A close-up by its name; '' is the whole body. */
    choose(name) { preset = name; free = false; draw(); },
    by,
    /** So that one unit is so many pixels, around a place. */
    to(scale, { x, y }) { show(x, y, shown().clientWidth / scale); },
    fill(on) { filling = on; free = false; draw(); },
    get zoomed() { return free; },
    /** Whether the pointer that just left the chart moved it: then no click is meant. */
    get moved() { return moved; },
    sees({ x, y }) {
      const [left, top, w, h] = now();
      return x > left && x < left + w && y > top && y < top + h;
    },
  };
};
