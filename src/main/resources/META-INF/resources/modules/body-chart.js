// The body chart of a note: four views, close to or whole, and a tap that becomes a knot.
import { ONE_THUMB, muscleOf, nearest, outline, scaleOf, spots, toUnits, usualPoints } from './chart-muscles.js';
import { element, layMarkers, markersAt, trueCentre } from './chart-markers.js';
import { drawArea, fits } from './chart-areas.js';
import { chartSearch } from './chart-search.js';
import { zoomable } from './chart-zoom.js';

const byId = (id) => document.getElementById(id);
const SUGGESTIONS = 4;
// A drawing with fewer pixels for a unit is too small for a finger: the first tap makes it large.
const SMALL = 1.4;
const LARGE = 2.2;
const MIRRORED = { front: 'front', back: 'back', left: 'right', right: 'left' };
const OTHER = { left: 'right', right: 'left' };

export const bodyChart = (form, { add: addKnot, pick }) => {
  const root = form.querySelector('.note-chart');
  const sheet = byId('add-knot');
  const muscleField = byId('add-muscle');
  const charts = [...form.querySelectorAll('svg.body-chart')];
  const words = { ...form.dataset, ...root.dataset };
  const muscles = [...byId('muscles').options].map((option) => ({ code: option.dataset.code, name: option.value, plainName: option.textContent, bestView: option.dataset.view }));
  const byName = new Map(muscles.map((muscle) => [muscle.name.toLowerCase(), muscle]));
  const byCode = new Map(muscles.map((muscle) => [muscle.code, muscle]));
  const sides = [...sheet.querySelectorAll('[name="add-side"]')].map((radio) => ({ side: radio.value, name: radio.nextElementSibling.textContent }));
  const sideName = (side) => sides.find((known) => known.side === side).name.toLowerCase();
  const coarse = matchMedia('(pointer: coarse)');
  let tapped;      // where the finger was: view, x and y in units of the drawing
  let drawing;     // while an area is drawn: ends it
  let opener;
  let pointer = 'mouse';

  const shown = () => charts.find((svg) => svg.getClientRects().length) ?? charts[0];
  const chartOf = (view) => charts.find((svg) => svg.dataset.view === view);
  const isLarge = () => root.classList.contains('is-large');
  const deepShown = () => byId('deep').checked;
  const say = (text) => { byId('chart-says').textContent = text; };
  const lay = () => { layMarkers(shown(), isLarge()); sizePoints(); };

  // Without a script every chart is whole and the sheet is always there.
  root.querySelectorAll('[data-needs-script]').forEach((part) => { part.hidden = false; });
  sheet.hidden = true;
  sheet.classList.replace('add-knot-list', 'add-knot-sheet');
  sheet.querySelector('[data-act="cancel-add"]').hidden = false;
  charts.forEach((svg) => svg.classList.add('no-deep'));

  const zoom = zoomable(charts, {
    shown,
    changed: () => {
      byId('closeups').querySelectorAll('input').forEach((radio) => { if (zoom?.zoomed) radio.checked = false; });
      lay();
    },
  });

  // ── Usual points: faint targets on the drawing ──────────────────────────────────────────────────────────────────────
  charts.forEach((svg) => {
    const layer = element('g', { class: 'usual', 'aria-hidden': 'true' });
    svg.querySelectorAll('use.muscle').forEach((use) => usualPoints(use).forEach(([x, y]) => layer.append(element('circle', {
      cx: x, cy: y, r: 2, 'data-muscle': use.dataset.muscle, 'data-side': use.dataset.side, ...(use.dataset.depth ? { 'data-depth': 'deep' } : {}) }))));
    svg.querySelector('.knots').before(layer);
  });
  const sizePoints = () => shown().querySelectorAll('.usual circle').forEach((point) => point.setAttribute('r', Math.min(3, (isLarge() ? 4 : 2.4) / scaleOf(shown()))));
  const usualNear = (svg, place) => {
    const reach = (pointer === 'mouse' ? 8 : 16) / scaleOf(svg);
    const [first] = spots(svg, place.x, place.y, deepShown());
    const found = [...svg.querySelectorAll('.usual circle')].filter((point) => !point.dataset.depth || deepShown())
      .map((point) => ({ code: point.dataset.muscle, side: point.dataset.side, x: Number(point.getAttribute('cx')), y: Number(point.getAttribute('cy')) }))
      .map((point) => ({ ...point, distance: Math.hypot(point.x - place.x, point.y - place.y) })).filter(({ distance }) => distance <= reach)
      .sort((a, b) => (b.code === first?.code) - (a.code === first?.code) || a.distance - b.distance);
    return found[0];
  };

  // ── What is shown ───────────────────────────────────────────────────────────────────────────────────────────────────
  byId('closeups').addEventListener('change', (event) => zoom.choose(event.target.value));
  // Most knots are above the hip: the larger drawing is the easier to hit.
  const below = [...form.querySelectorAll('.knot-marker .dot')].some((dot) => dot.getAttribute('cy') > 440);
  if (!below) byId('closeup-upper').checked = true;
  zoom.choose(below ? '' : 'upper-body');
  byId('deep').addEventListener('change', (event) => {
    charts.forEach((svg) => {
      svg.classList.toggle('no-deep', !event.target.checked);
      svg.classList.toggle('deep-layer', event.target.checked);
    });
    roam(shown().querySelector('use.muscle[tabindex="0"]'));
  });
  root.addEventListener('change', (event) => { if (event.target.name === 'view') { zoom.choose(byId('closeups').querySelector(':checked')?.value ?? ''); lay(); } });
  addEventListener('resize', lay);

  const showView = (view) => {
    const radio = byId(`view-${view}`);
    if (!radio.checked) radio.click();
  };
  const reveal = (place) => {
    showView(place.view);
    if (!zoom.sees(place)) byId('closeup-whole').click();
  };

  const acts = {
    'zoom-in': () => zoom.by(1.5),
    'zoom-out': () => zoom.by(1 / 1.5),
    larger: () => enlarge(),
    smaller: () => shrink(),
  };
  root.addEventListener('click', (event) => {
    const act = acts[event.target.closest('[data-chart]')?.dataset.chart];
    if (act) act();
  });

  const enlarge = (at) => {
    if (isLarge()) return;
    root.classList.add('is-large');
    document.body.classList.add('has-large-chart');
    byId('chart-larger').hidden = true;
    byId('chart-smaller').hidden = false;
    zoom.fill(true);
    if (at) zoom.to(Math.max(LARGE, scaleOf(shown())), at);
    lay();
    say(words.large);
  };
  const shrink = () => {
    drawing?.abort();
    if (!isLarge()) return;
    root.classList.remove('is-large');
    document.body.classList.remove('has-large-chart');
    byId('chart-larger').hidden = false;
    byId('chart-smaller').hidden = true;
    if (!byId('closeups').querySelector(':checked')) byId('closeup-upper').checked = true;
    zoom.fill(false);
    zoom.choose(byId('closeups').querySelector(':checked').value);
  };

  /** Has an area drawn on the large chart. @return a promise of it, or of nothing where it was given up */
  const draw = async (at) => {
    drawing = new AbortController();
    const bar = byId('chart-drawing');
    const how = bar.querySelector('p');
    how.textContent = bar.dataset.how;
    bar.hidden = false;
    if (at) reveal(at);
    enlarge();
    byId('chart-smaller').hidden = true;
    say(how.textContent);
    let drawn = await drawArea(charts, shown, { at, until: drawing.signal });
    while (drawn && !fits(chartOf(drawn.view), drawn.points)) {
      how.textContent = bar.dataset.again;
      say(how.textContent);
      await new Promise((done) => { setTimeout(done); });
      drawn = await drawArea(charts, shown, { at, until: drawing.signal });
    }
    drawing = undefined;
    bar.hidden = true;
    shrink();
    return drawn;
  };

  // ── Names and light ─────────────────────────────────────────────────────────────────────────────────────────────────
  const label = (code, side) => words.muscleSide.replace('MUSCLE', byCode.get(code).name).replace('SIDE', sideName(side));
  const each = (visit) => charts.forEach((svg) => svg.querySelectorAll('use.muscle').forEach(visit));
  const light = (code, side) => each((use) => use.classList.toggle('is-on', use.dataset.muscle === code && (!side || side === 'midline' || use.dataset.side === side)));
  const lit = (use) => {
    each((other) => other.classList.toggle('is-lit', other === use));
    byId('muscle-name').textContent = use ? label(use.dataset.muscle, use.dataset.side) : '';
  };
  const matches = new Set();
  const highlight = (codes, side) => {
    matches.clear();
    codes.forEach((code) => matches.add(code));
    each((use) => use.classList.toggle('is-match', matches.has(use.dataset.muscle) && (!side || use.dataset.side === side)));
    const first = byCode.get(codes[0]);
    if (first && !codes.some((code) => shown().querySelector(`use.muscle[data-muscle="${code}"]`))) showView(viewFor(first, side ?? 'left'));
  };

  // A side view stands for the side that is meant.
  const viewFor = (muscle, side) => (muscle.bestView === 'left' || muscle.bestView === 'right') ? (side === 'right' ? 'right' : 'left') : muscle.bestView;

  let frame;
  charts.forEach((svg) => {
    svg.addEventListener('pointermove', (event) => {
      if (event.pointerType === 'touch' || frame) return;
      frame = requestAnimationFrame(() => {
        frame = undefined;
        if (!svg.getClientRects().length) return;
        const { x, y } = toUnits(svg, event);
        const [first] = event.target.closest?.('.knot-marker') ? [] : spots(svg, x, y, deepShown());
        lit(first && muscleOf(svg, first.code, first.side));
      });
    });
    svg.addEventListener('pointerleave', () => { if (frame) cancelAnimationFrame(frame); frame = undefined; lit(); });
  });

  // One muscle of a view is in the tab order; arrow keys go to its neighbours.
  const middle = (use) => {
    const corners = outline(use);
    return [corners.reduce((sum, [x]) => sum + x, 0) / corners.length, corners.reduce((sum, [, y]) => sum + y, 0) / corners.length];
  };
  const roam = (use) => {
    const svg = use?.closest('svg') ?? shown();
    const reachable = [...svg.querySelectorAll('use.muscle')].filter((other) => !other.dataset.depth || deepShown());
    svg.querySelectorAll('use.muscle').forEach((other) => other.setAttribute('tabindex', '-1'));
    (reachable.includes(use) ? use : reachable[0]).setAttribute('tabindex', '0');
    return reachable;
  };
  charts.forEach((svg) => {
    svg.querySelectorAll('use.muscle').forEach((use) => {
      use.setAttribute('role', 'button');
      use.setAttribute('tabindex', '-1');
      use.setAttribute('aria-label', label(use.dataset.muscle, use.dataset.side));
    });
    roam(svg.querySelector('use.muscle'));
    svg.addEventListener('focusin', (event) => { if (event.target.matches('use.muscle')) lit(event.target); });
    svg.addEventListener('focusout', (event) => { if (event.target.matches('use.muscle')) lit(); });
  });
  const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  const neighbour = (use, [dx, dy]) => {
    const [x, y] = middle(use);
    const ahead = roam(use).filter((other) => other !== use).map((other) => {
      const [ox, oy] = middle(other);
      const along = (ox - x) * dx + (oy - y) * dy;
      const beside = Math.abs((ox - x) * dy) + Math.abs((oy - y) * dx);
      return { other, along, cost: along + 2 * beside };
    }).filter(({ along }) => along > 1);
    return ahead.sort((a, b) => a.cost - b.cost)[0]?.other;
  };

  // ── The sheet ───────────────────────────────────────────────────────────────────────────────────────────────────────
  const sideChosen = () => sheet.querySelector('[name="add-side"]:checked')?.value ?? '';
  const chooseSide = (side) => { const radio = byId(`add-side-${side}`); if (radio) radio.checked = true; };
  const muscleChosen = () => byName.get(muscleField.value.trim().toLowerCase());
  const pointChosen = () => Number(byId('add-points').querySelector(':checked')?.value ?? 0);

  const newMarker = () => {
    charts.forEach((svg) => svg.querySelector('.knot-marker[data-state="new"]')?.remove());
    const muscle = muscleChosen();
    const place = sheet.hidden ? undefined : (muscle && sideChosen() && placeOf(muscle, sideChosen())) ?? tapped;
    if (place) {
      const marker = element('g', { class: 'knot-marker', 'data-state': 'new' });
      marker.append(element('circle', { class: 'dot', cx: place.x, cy: place.y, r: 12 }), Object.assign(element('text', { x: place.x, y: place.y + 5 }), { textContent: '+' }));
      chartOf(place.view).querySelector('.knots').append(marker);
    }
    lay();
  };

  const error = (message, twin) => {
    const slot = sheet.querySelector('[data-error="add-muscle"]');
    slot.textContent = message ?? '';
    slot.hidden = !message;
    const go = byId('go-to-twin');
    go.hidden = !twin;
    if (twin) {
      go.textContent = words.goToKnot.replace('99', twin.querySelector('.knot-no').textContent);
      go.onclick = () => { closeSheet(); shrink(); pick(twin.dataset.ref); };
    }
  };

  // Which of the usual points, where no finger has said it.
  const offerPoints = () => {
    const holder = byId('add-points');
    const muscle = muscleChosen();
    const use = muscle && !tapped && muscleOf(chartOf(viewFor(muscle, sideChosen() || 'left')), muscle.code, sideChosen() === 'right' ? 'right' : 'left');
    const points = use ? usualPoints(use) : [];
    holder.hidden = points.length < 2;
    holder.querySelector('.seg').replaceChildren(...(points.length < 2 ? [] : points.flatMap((_, index) => {
      const input = Object.assign(document.createElement('input'), { type: 'radio', name: 'add-point', id: `add-point-${index}`, value: index, className: 'btn-check', checked: index === 0 });
      return [input, Object.assign(document.createElement('label'), { htmlFor: input.id, textContent: index + 1 })];
    })));
  };

  const follow = () => {
    const muscle = muscleChosen();
    light(muscle?.code, sideChosen());
    error();
    newMarker();
  };

  const startSheet = (place) => {
    opener = document.activeElement;
    tapped = place;
    error();
    sheet.querySelectorAll('[name="add-side"]').forEach((radio) => { radio.checked = false; });
    muscleField.value = '';
    sheet.hidden = false;
  };
  const openSheet = () => {
    startSheet();
    suggest([]);
    offerPoints();
    newMarker();
    muscleField.focus();
    sheet.scrollIntoView({ block: 'nearest' });
  };
  const closeSheet = () => {
    sheet.hidden = true;
    tapped = undefined;
    newMarker();
    light();
    if (opener?.isConnected) opener.focus({ preventScroll: true });
  };

  const suggest = (list) => {
    const chips = byId('suggestions');
    chips.replaceChildren(...list.flatMap(({ code, side }, index) => {
      const id = `suggestion-${code}-${side}`;
      const input = Object.assign(document.createElement('input'), { type: 'radio', name: 'suggestion', id, value: code, className: 'btn-check', checked: index === 0 });
      input.dataset.side = side;
      return [input, Object.assign(document.createElement('label'), { htmlFor: id, textContent: byCode.get(code).name })];
    }));
    chips.hidden = !list.length;
  };

  const openFor = (place, list) => {
    startSheet(place);
    suggest(list);
    muscleField.value = byCode.get(list[0].code).name;
    chooseSide(list[0].side);
    light(list[0].code, list[0].side);
    offerPoints();
    newMarker();
    say(label(list[0].code, list[0].side));
    sheet.querySelector('[data-act="add-knot"]').focus({ preventScroll: true });
  };

  const tap = (svg, event) => {
    const point = { view: svg.dataset.view, ...toUnits(svg, event) };
    if (!isLarge() && pointer !== 'mouse' && coarse.matches && scaleOf(svg) < SMALL) return enlarge(point);
    const near = usualNear(svg, point);
    const all = spots(svg, point.x, point.y, deepShown());
    // What the search lit up is meant before what lies around it.
    if (matches.size) all.sort((a, b) => matches.has(b.code) - matches.has(a.code));
    const first = near && (!matches.size || matches.has(near.code)) ? [near, ...all] : all;
    const list = first.filter((spot, index) => first.findIndex(({ code, side }) => code === spot.code && side === spot.side) === index).slice(0, SUGGESTIONS);
    if (!list.length) {
      byId('muscle-name').textContent = words.notOnBody;
      return say(words.notOnBody);
    }
    search.clear();
    return openFor(near ? { ...point, x: near.x, y: near.y } : point, list);
  };

  charts.forEach((svg) => {
    svg.addEventListener('pointerdown', (event) => { pointer = event.pointerType; });
    svg.addEventListener('click', (event) => {
      if ((zoom.moved && event.detail) || svg.classList.contains('is-drawing')) return;
      const markers = markersAt(svg, event, 24);
      const [marker] = markers;
      const alone = markers.length === 1 || isLarge() || pointer === 'mouse';
      if (marker && !alone) enlarge(trueCentre(marker));
      else if (marker) { shrink(); pick(marker.dataset.ref); }
      else tap(svg, event);
    });
    svg.addEventListener('keydown', (event) => {
      const marker = event.target.closest('.knot-marker');
      const use = event.target.closest('use.muscle');
      const press = event.key === 'Enter' || event.key === ' ';
      if (marker?.dataset.ref && press) {
        event.preventDefault();
        shrink();
        pick(marker.dataset.ref);
      } else if (use && press) {
        event.preventDefault();
        openFor(undefined, [{ code: use.dataset.muscle, side: use.dataset.side }]);
      } else if (use && ARROWS[event.key]) {
        event.preventDefault();
        const next = neighbour(use, ARROWS[event.key]);
        if (next) { roam(next); next.focus(); }
      } else if (event.key === '+' || event.key === '-') {
        event.preventDefault();
        zoom.by(event.key === '+' ? 1.5 : 1 / 1.5);
      }
    });
  });
  root.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && isLarge()) { event.stopPropagation(); shrink(); byId('chart-larger').focus(); }
  });

  byId('suggestions').addEventListener('change', (event) => {
    muscleField.value = byCode.get(event.target.value).name;
    chooseSide(event.target.dataset.side);
    follow();
  });
  muscleField.addEventListener('input', () => {
    const muscle = muscleChosen();
    byId('suggestions').querySelectorAll('input').forEach((radio) => { radio.checked = radio.value === muscle?.code; });
    offerPoints();
    follow();
  });
  sheet.addEventListener('change', (event) => {
    if (event.target.name === 'add-side') { offerPoints(); follow(); }
    if (event.target.name === 'add-point') follow();
  });
  sheet.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') { event.stopPropagation(); closeSheet(); }
    if (event.key === 'Enter' && event.target.matches('input')) { event.preventDefault(); add(); }
  });

  // ── Placing ─────────────────────────────────────────────────────────────────────────────────────────────────────────
  const sideAt = (svg, x) => {
    const { view } = svg.dataset;
    if (view === 'left' || view === 'right') return view;
    return Math.abs(x - 200) < 2 ? undefined : (view === 'back') === (x < 200) ? 'left' : 'right';
  };

  const placeOf = (muscle, side) => {
    const drawnSide = side === 'midline' ? 'left' : side;
    let place = tapped;
    if (place && side !== 'midline') {
      // The other side was chosen after the tap: the same place there.
      const at = sideAt(chartOf(place.view), place.x);
      if (at && at !== side) place = { view: MIRRORED[place.view], x: 400 - place.x, y: place.y };
    }
    const use = place && muscleOf(chartOf(place.view), muscle.code, drawnSide);
    if (!use || (side === 'midline' && (place.view === 'left' || place.view === 'right'))) {
      const view = side === 'midline' && ['left', 'right'].includes(viewFor(muscle, side)) ? (muscleOf(chartOf('back'), muscle.code, 'left') ? 'back' : 'front') : viewFor(muscle, side);
      const points = usualPoints(muscleOf(chartOf(view), muscle.code, drawnSide));
      const [x, y] = points[pointChosen()] ?? points[0];
      return { view, x: side === 'midline' ? 200 : x, y };
    }
    // A finger is wider than a muscle.
    const [x, y] = nearest(outline(use), place.x, place.y);
    return { view: place.view, x: side === 'midline' ? 200 : x, y };
  };

  const rows = () => [...form.querySelectorAll('.knot-row:not([hidden])')];
  const markerOf = (ref) => form.querySelector(`.knot-marker[data-ref="${CSS.escape(ref)}"]`);
  const twinOf = (muscle, side, place) => rows().find((row) => {
    const marker = markerOf(row.dataset.ref);
    if (!marker || row.dataset.muscle !== muscle.name || row.dataset.side !== sideName(side) || row.dataset.view !== place.view) return false;
    const { x, y } = trueCentre(marker);
    return Math.hypot(x - place.x, y - place.y) <= ONE_THUMB;
  });

  const put = (muscle, side, place) => {
    const share = (value, size) => Math.min(1, Math.max(0, value / size)).toFixed(4);
    sheet.hidden = true;
    tapped = undefined;
    light();
    shrink();
    reveal(place);
    const { ref, number } = addKnot({ muscle, side, sideWords: sideName(side), view: place.view, x: share(place.x, 400), y: share(place.y, 900) });
    const marker = element('g', { class: 'knot-marker', 'data-ref': ref, 'data-state': 'not-assessed', role: 'button', tabindex: 0, 'aria-current': 'true',
      'aria-label': words.marker.replace('97', number).replace('MUSCLE', muscle.name).replace('SIDE', sideName(side)).replace('STATE', words.notAssessed) });
    marker.append(element('circle', { class: 'hit', cx: place.x, cy: place.y, r: 22 }), element('circle', { class: 'dot', cx: place.x, cy: place.y, r: 11 }),
      Object.assign(element('text', { x: place.x, y: place.y + 4.5 }), { textContent: number }));
    chartOf(place.view).querySelector('.knots').append(marker);
    newMarker();
    say(words.placed.replace('99', number).replace('WHERE', label(muscle.code, side === 'midline' ? 'midline' : side)));
  };

  const add = () => {
    const muscle = muscleChosen();
    const side = sideChosen();
    if (!muscle) return error(words.unknownMuscle);
    if (!side) return error(words.sideMissing);
    const place = placeOf(muscle, side);
    const twin = twinOf(muscle, side, place);
    if (twin) return error(words.already.replace('99', twin.querySelector('.knot-no').textContent), twin);
    return put(muscle, side, place);
  };

  /** The same knot on the other side; one that is there already is shown instead. */
  const mirror = (ref) => {
    const row = form.querySelector(`.knot-row[data-ref="${CSS.escape(ref)}"]`);
    const muscle = byName.get(row.dataset.muscle.toLowerCase());
    const side = OTHER[sides.find(({ name }) => name.toLowerCase() === row.dataset.side)?.side];
    const marker = markerOf(ref);
    if (!muscle || !side || !marker) return;
    const { x, y } = trueCentre(marker);
    const place = { view: MIRRORED[row.dataset.view], x: 400 - x, y };
    const twin = twinOf(muscle, side, place);
    if (twin) {
      say(words.already.replace('99', twin.querySelector('.knot-no').textContent));
      pick(twin.dataset.ref);
    } else {
      put(muscle, side, place);
    }
  };

  const search = chartSearch(byId('chart-search'), {
    muscles,
    sides: sides.filter(({ side }) => side !== 'midline'),
    highlight,
    say,
    place: (code, side) => {
      startSheet();
      muscleField.value = byCode.get(code).name;
      chooseSide(side);
      offerPoints();
      add();
    },
  });

  lay();
  return { openSheet, closeSheet, add, mirror, charts, say, draw, find: (muscle) => byName.get(muscle.trim().toLowerCase()), viewFor, chartOf };
};
