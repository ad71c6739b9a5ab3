// Draws an area on a body chart: around it with a finger, a tap for a circle, or a circle moved by keys. Knows nothing of what the area means.
import { contains, toUnits } from './chart-muscles.js';
import { element } from './chart-markers.js';

const MOST_CORNERS = 24;
const CIRCLE = 18;
const A_TAP = 10;        // units that a tap may tremble
const STEP = 8;

const circle = (x, y, r) => Array.from({ length: 16 }, (_, i) => [x + r * Math.cos(i * Math.PI / 8), y + r * Math.sin(i * Math.PI / 8)]);
const within = ([x, y]) => [Math.max(0, Math.min(400, x)), Math.max(0, Math.min(900, y))];
/** No more corners than the server takes. */
export const few = (points) => {
  const step = Math.max(1, Math.ceil(points.length / MOST_CORNERS));
  return points.filter((_, i) => i % step === 0);
};

/** What the server reads: the view and its corners as shares. */
export const shares = (view, points) => [view, ...points.map(within).map(([x, y]) => `${(x / 400).toFixed(4)},${(y / 900).toFixed(4)}`)].join(' ');

// The same bounds as in DrawnArea.java, in square units.
const SMALLEST = 60;
const LARGEST = 60000;
const SAMPLES = 8;

const size = (points) => Math.abs(points.reduce((sum, [x, y], i) => {
  const [px, py] = points.at(i - 1);
  return sum + (px - x) * (py + y);
}, 0)) / 2;

/** Whether something of the body lies below; what is out of sight may. */
const onBody = (svg, points) => {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const between = (all, i) => Math.min(...all) + (Math.max(...all) - Math.min(...all)) * (i + 0.5) / SAMPLES;
  const seen = Array.from({ length: SAMPLES ** 2 }, (_, i) => [between(xs, i % SAMPLES), between(ys, Math.floor(i / SAMPLES))])
    .filter(([x, y]) => contains(points, x, y))
    .map(([x, y]) => { const at = new DOMPoint(x, y).matrixTransform(svg.getScreenCTM()); return document.elementsFromPoint(at.x, at.y); })
    .filter((below) => below.includes(svg));
  return !seen.length || seen.some((below) => below.some((part) => part.closest('.skin, .muscle')));
};

/** Whether it means something: neither tiny nor half of the body, and on it. */
export const fits = (svg, points) => size(points) >= SMALLEST && size(points) <= LARGEST && onBody(svg, points);

export const hatched = (svg, points, attributes = {}) => {
  const id = `hatch-${svg.dataset.view}`;
  if (!svg.querySelector(`#${id}`)) {
    const pattern = element('pattern', { id, width: 8, height: 8, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' });
    pattern.append(element('path', { d: 'M0 0V8', class: 'hatch' }));
    svg.querySelector('defs').append(pattern);
  }
  const polygon = element('polygon', { class: 'no-go-area', points, fill: `url(#${id})`, ...attributes });
  svg.querySelector('.knots').before(polygon);
  return polygon;
};

/**
 * @param at where the circle begins that keys move; {@code until} ends it from outside
 * @return a promise of view and points in units of the drawing, or of nothing where it was given up
 */
export const drawArea = (charts, shown, { at, until }) => new Promise((resolve) => {
  const stop = new AbortController();
  const draft = element('polygon', { class: 'area-draft' });
  let points;
  let held;
  const show = (svg) => {
    svg.querySelector('.knots').before(draft);
    draft.setAttribute('points', points.map((point) => point.map((n) => n.toFixed(1)).join(',')).join(' '));
  };
  const end = (result) => {
    stop.abort();
    draft.remove();
    // The click that follows the last touch is still ours.
    setTimeout(() => charts.forEach((svg) => { svg.classList.remove('is-drawing'); svg.removeAttribute('tabindex'); }));
    resolve(result);
  };
  charts.forEach((svg) => {
    svg.classList.add('is-drawing');
    svg.setAttribute('tabindex', '0');
    const on = (type, listener) => svg.addEventListener(type, listener, { signal: stop.signal });
    on('pointerdown', (event) => {
      if (held !== undefined) return;
      held = event.pointerId;
      svg.setPointerCapture(held);
      const { x, y } = toUnits(svg, event);
      points = [[x, y]];
    });
    on('pointermove', (event) => {
      if (event.pointerId !== held) return;
      const { x, y } = toUnits(svg, event);
      points.push([x, y]);
      show(svg);
    });
    on('pointerup', (event) => {
      if (event.pointerId !== held) return;
      const far = Math.max(...points.map(([x, y]) => Math.hypot(x - points[0][0], y - points[0][1])));
      points = far < A_TAP ? circle(...points[0], CIRCLE) : few(points);
      end({ view: svg.dataset.view, points });
    });
    on('pointercancel', () => { held = undefined; });
  });
  until.addEventListener('abort', () => end(), { signal: stop.signal });
  const keys = { x: at?.x ?? 200, y: at?.y ?? 250, r: CIRCLE };
  const MOVES = { ArrowLeft: [-STEP, 0, 0], ArrowRight: [STEP, 0, 0], ArrowUp: [0, -STEP, 0], ArrowDown: [0, STEP, 0], '+': [0, 0, 3], '-': [0, 0, -3] };
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') { event.stopPropagation(); end(); }
    if (!charts.includes(event.target)) return;
    if (MOVES[event.key]) {
      event.preventDefault();
      event.stopPropagation();
      const [dx, dy, dr] = MOVES[event.key];
      Object.assign(keys, { x: keys.x + dx, y: keys.y + dy, r: Math.max(6, Math.min(100, keys.r + dr)) });
      points = circle(keys.x, keys.y, keys.r);
      show(event.target);
    } else if (event.key === 'Enter' && points) {
      event.preventDefault();
      end({ view: event.target.dataset.view, points });
    }
  }, { signal: stop.signal, capture: true });
  shown().focus({ preventScroll: true });
});
