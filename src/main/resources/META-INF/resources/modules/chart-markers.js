// Markers of knots on a body chart: as large on the screen however near the drawing is, and spread where they would cover each other,
// each with a line to its true place.
import { scaleOf } from './chart-muscles.js';

const SVG = 'http://www.w3.org/2000/svg';
const DRAWN = 11;         // the radius as it is written
const ROUNDS = 80;

export const element = (name, attributes) => {
  const node = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  return node;
};

export const trueCentre = (marker) => {
  const dot = marker.querySelector('.dot');
  return { x: Number(dot.getAttribute('cx')), y: Number(dot.getAttribute('cy')) };
};

const apart = (places, least) => {
  for (let round = 0; round < ROUNDS; round += 1) {
    let pushed = false;
    places.forEach((a, i) => places.slice(i + 1).forEach((b, j) => {
      let dx = b.x - a.x;
      let dy = b.y - a.y;
      let distance = Math.hypot(dx, dy);
      if (distance >= least - 0.1) return;
      // At the very same place: fan out.
      if (distance < 0.5) { dx = Math.cos(i + j); dy = Math.sin(i + j); distance = 1; }
      const push = (least - distance) / 2 + 0.2;
      a.x -= dx / distance * push; a.y -= dy / distance * push;
      b.x += dx / distance * push; b.y += dy / distance * push;
      pushed = true;
    }));
    if (!pushed) return;
  }
};

/** @param large whether each marker is to be a target of its own for a finger */
export const layMarkers = (svg, large) => {
  if (!svg.getClientRects().length) return;
  const scale = scaleOf(svg);
  const radius = large ? 14 : 10;
  const least = large ? 46 : 2 * radius + 3;
  const layer = svg.querySelector('.knots');
  layer.querySelector('.leaders')?.remove();
  const leaders = element('g', { class: 'leaders' });
  const places = [...layer.querySelectorAll('.knot-marker')].map((marker) => {
    const home = trueCentre(marker);
    return { marker, home, x: home.x * scale, y: home.y * scale };
  });
  apart(places.filter(({ marker }) => marker.dataset.state !== 'new'), least);
  const size = radius / DRAWN / scale;
  places.forEach(({ marker, home, x, y }) => {
    const [cx, cy] = [x / scale, y / scale];
    marker.setAttribute('transform', `translate(${cx.toFixed(2)} ${cy.toFixed(2)}) scale(${size.toFixed(4)}) translate(${-home.x} ${-home.y})`);
    marker.querySelector('.hit')?.setAttribute('r', 23 / radius * DRAWN);
    if (Math.hypot(cx - home.x, cy - home.y) * scale > 3) {
      leaders.append(element('line', { x1: home.x, y1: home.y, x2: cx.toFixed(1), y2: cy.toFixed(1), 'stroke-width': (1.5 / scale).toFixed(2) }),
        element('circle', { cx: home.x, cy: home.y, r: (2.5 / scale).toFixed(2) }));
    }
  });
  if (leaders.children.length) layer.prepend(leaders);
};

/** The markers under a finger of that many pixels, the nearest first. */
export const markersAt = (svg, event, reach) => [...svg.querySelectorAll('.knot-marker[data-ref]')].map((marker) => {
  const box = marker.querySelector('.dot').getBoundingClientRect();
  return { marker, distance: Math.hypot(box.x + box.width / 2 - event.clientX, box.y + box.height / 2 - event.clientY) };
}).filter(({ distance }) => distance <= reach).sort((a, b) => a.distance - b.distance).map(({ marker }) => marker);
