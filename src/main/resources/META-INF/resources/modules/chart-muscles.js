// Which muscle a place of the body chart belongs to: the browser's half of the rule in BodyChart.java. Lengths are units of the
// drawing, 400 wide and 900 high.
export const REACH = 15;
export const ONE_THUMB = 6;
const WIDTH = 400;
const STEPS = 6;
const outlines = new Map();

// Path data as the chart's generator writes it: M and relative curves, or M and corners.
const flattened = (d) => {
  const n = d.match(/-?\d*\.?\d+/g).map(Number);
  let [x, y] = n;
  const points = [[x, y]];
  if (!d.includes('c')) {
    for (let i = 2; i < n.length; i += 2) points.push([n[i], n[i + 1]]);
    return points;
  }
  for (let i = 2; i + 5 < n.length; i += 6) {
    const [a, b, c, e, f, g] = n.slice(i, i + 6);
    for (let step = 1; step <= STEPS; step += 1) {
      const t = step / STEPS;
      const s = 1 - t;
      points.push([x + 3 * s * s * t * a + 3 * s * t * t * c + t * t * t * f, y + 3 * s * s * t * b + 3 * s * t * t * e + t * t * t * g]);
    }
    x += f;
    y += g;
  }
  return points;
};

const source = (use) => document.getElementById(use.getAttribute('href').slice(1));
const turned = (use) => use.hasAttribute('transform');

/** The closed line of a muscle as this view shows it. */
export const outline = (use) => {
  const key = use.getAttribute('href') + (turned(use) ? '!' : '');
  if (!outlines.has(key)) {
    const points = flattened(source(use).getAttribute('d'));
    outlines.set(key, turned(use) ? points.map(([x, y]) => [WIDTH - x, y]) : points);
  }
  return outlines.get(key);
};

export const contains = (corners, x, y) => {
  let inside = false;
  for (let i = 0, j = corners.length - 1; i < corners.length; j = i, i += 1) {
    const [ax, ay] = corners[i];
    const [bx, by] = corners[j];
    if (ay > y !== by > y && x < (bx - ax) * (y - ay) / (by - ay) + ax) inside = !inside;
  }
  return inside;
};

/** The point itself when it is inside, else the nearest on the line. */
export const nearest = (corners, x, y) => {
  if (contains(corners, x, y)) return [x, y];
  let best = [corners[0], Infinity];
  for (let i = 0, j = corners.length - 1; i < corners.length; j = i, i += 1) {
    const [ax, ay] = corners[j];
    const [bx, by] = corners[i];
    const length = (bx - ax) ** 2 + (by - ay) ** 2;
    const along = length ? Math.max(0, Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length)) : 0;
    const point = [ax + along * (bx - ax), ay + along * (by - ay)];
    const distance = Math.hypot(point[0] - x, point[1] - y);
    if (distance < best[1]) best = [point, distance];
  }
  return best[0];
};

export const muscleOf = (svg, code, side) => svg.querySelector(`use.muscle[data-muscle="${code}"][data-side="${side}"]`);

/** Where knots of this muscle usually are. */
export const usualPoints = (use) => {
  const n = source(use).dataset.points.split(' ').map(Number);
  const points = [];
  for (let i = 0; i < n.length; i += 2) points.push([turned(use) ? WIDTH - n[i] : n[i], n[i + 1]]);
  return points;
};

/**
 * What a tap here may mean, the likeliest first: a thin muscle whose larger target was hit, the superficial muscle, the deep ones below
 * it, then the nearest in reach. While the deep layer is shown, deep muscles come first.
 */
export const spots = (svg, x, y, deepFirst = false) => {
  const found = [];
  svg.querySelectorAll('use.muscle').forEach((use) => {
    const box = outline(use);
    const deep = use.dataset.depth === 'deep';
    const target = use.previousElementSibling;
    const hit = target?.matches('.hit') && target.dataset.muscle === use.dataset.muscle && target.dataset.side === use.dataset.side
      && contains(outline(target), x, y);
    const [nx, ny] = nearest(box, x, y);
    const distance = Math.hypot(nx - x, ny - y);
    if (!hit && distance > REACH) return;
    const rank = (hit ? 0 : distance === 0 ? 1 : 3) + (deep ? 1 : 0);
    found.push({ code: use.dataset.muscle, side: use.dataset.side, deep, rank: deepFirst && deep && distance === 0 ? -1 : rank, distance });
  });
  return found.sort((a, b) => a.rank - b.rank || a.distance - b.distance);
};

/** Where the pointer is on a drawing. */
export const toUnits = (svg, event) => {
  const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
  return { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 };
};

export const scaleOf = (svg) => svg.getScreenCTM()?.a ?? 1;
