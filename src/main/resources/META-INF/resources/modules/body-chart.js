// The body chart of a note: front and back, close-ups, and a tap that becomes a knot.
const byId = (id) => document.getElementById(id);
const SVG = 'http://www.w3.org/2000/svg';
const WHOLE = '0 0 400 900';
const CLOSE_UPS = { 'head-and-neck': '125 4 150 196', 'upper-body': '50 0 300 452', 'lower-body': '100 430 200 466' };
const SUGGESTIONS = 4;
const REACH = 14;

export const bodyChart = (form, { add: addKnot, pick }) => {
  const sheet = byId('add-knot');
  const muscleField = byId('add-muscle');
  const charts = [...form.querySelectorAll('.body-chart')];
  const words = form.dataset;
  const codes = new Map([...byId('muscles').options].map((option) => [option.value.toLowerCase(), { code: option.dataset.code, name: option.value }]));
  const names = new Map([...codes.values()].map((muscle) => [muscle.code, muscle.name]));
  let tapped;      // where the finger was: view, x and y in units of the drawing
  let opener;

  // Without a script every chart is whole and the sheet is always there.
  byId('closeups').hidden = false;
  byId('body-hints').hidden = false;
  sheet.hidden = true;
  sheet.classList.replace('add-knot-list', 'add-knot-sheet');
  sheet.querySelector('[data-act="cancel-add"]').hidden = false;
  charts.forEach((svg) => svg.classList.add('no-deep'));

  const closeUp = (name) => charts.forEach((svg) => {
    svg.setAttribute('viewBox', CLOSE_UPS[name] ?? WHOLE);
    if (name) svg.dataset.closeup = name;
    else delete svg.dataset.closeup;
  });
  byId('closeups').addEventListener('change', (event) => closeUp(event.target.value));
  // Most knots are above the hip: the larger drawing is the easier to hit.
  const below = [...form.querySelectorAll('.knot-marker .dot')].some((dot) => dot.getAttribute('cy') > 440);
  if (!below) {
    byId('closeup-upper').checked = true;
    closeUp('upper-body');
  }
  byId('deep').addEventListener('change', (event) => charts.forEach((svg) => {
    svg.classList.toggle('no-deep', !event.target.checked);
    svg.classList.toggle('deep-layer', event.target.checked);
  }));

  const showView = (view) => {
    const radio = byId(`view-${view}`);
    if (!radio.checked) radio.click();
  };

  const light = (code, side) => charts.forEach((svg) => svg.querySelectorAll('.muscle').forEach((path) => path.classList.toggle('is-on',
    path.dataset.muscle === code && (side === 'midline' || path.dataset.side === side))));

  const sideChosen = () => sheet.querySelector('[name="add-side"]:checked')?.value ?? '';
  const chooseSide = (side) => { const radio = byId(`add-side-${side}`); if (radio) radio.checked = true; };
  const muscleChosen = () => codes.get(muscleField.value.trim().toLowerCase());

  const newMarker = () => {
    charts.forEach((svg) => svg.querySelector('.knot-marker[data-state="new"]')?.remove());
    if (!tapped) return;
    const marker = document.createElementNS(SVG, 'g');
    marker.setAttribute('class', 'knot-marker');
    marker.dataset.state = 'new';
    marker.innerHTML = `<circle class="dot" cx="${tapped.x}" cy="${tapped.y}" r="12"/><text x="${tapped.x}" y="${tapped.y + 5}">+</text>`;
    charts.find((svg) => svg.dataset.view === tapped.view).querySelector('.knots').append(marker);
  };

  const error = (message) => {
    const slot = sheet.querySelector('[data-error="add-muscle"]');
    slot.textContent = message ?? '';
    slot.hidden = !message;
  };

  const openSheet = () => {
    opener = document.activeElement;
    tapped = undefined;
    error();
    muscleField.value = '';
    sheet.querySelectorAll('[name="add-side"]').forEach((radio) => { radio.checked = false; });
    byId('suggestions').hidden = true;
    sheet.hidden = false;
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

  // Muscles at this place: what was hit, what lies under it, what is near.
  const candidates = (svg, hit, point) => {
    const found = [];
    const take = (path) => {
      const key = path.dataset.muscle;
      if (!found.some((known) => known.code === key)) found.push({ code: key, side: path.dataset.side });
    };
    const muscles = [...svg.querySelectorAll('.muscle')];
    if (hit?.dataset.for) take(byId(`${svg.dataset.view}-${hit.dataset.for}`));
    else if (hit?.matches?.('.muscle')) take(hit);
    const at = (x, y) => muscles.filter((path) => { const place = svg.createSVGPoint(); place.x = x; place.y = y; return path.isPointInFill(place); });
    at(point.x, point.y).sort((a, b) => (a.dataset.depth === 'deep') - (b.dataset.depth === 'deep')).forEach(take);
    for (const distance of [REACH / 2, REACH]) {
      for (let turn = 0; turn < 8 && found.length < SUGGESTIONS; turn += 1) {
        at(point.x + distance * Math.cos(turn * Math.PI / 4), point.y + distance * Math.sin(turn * Math.PI / 4)).forEach(take);
      }
    }
    return found.slice(0, SUGGESTIONS);
  };

  const suggest = (list) => {
    const chips = byId('suggestions');
    chips.replaceChildren(...list.flatMap(({ code }, index) => {
      const input = Object.assign(document.createElement('input'), { type: 'radio', name: 'suggestion', id: `suggestion-${code}`, value: code, className: 'btn-check', checked: index === 0 });
      const label = Object.assign(document.createElement('label'), { htmlFor: input.id, textContent: names.get(code) });
      return [input, label];
    }));
    chips.hidden = !list.length;
  };

  const tap = (svg, event) => {
    const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
    const hit = event.target.closest('.muscle, .hit');
    const list = candidates(svg, hit, point);
    const onBody = hit || event.target.closest('.skin');
    if (!onBody || !list.length) return;
    opener = document.activeElement;
    tapped = { view: svg.dataset.view, x: Math.round(point.x * 10) / 10, y: Math.round(point.y * 10) / 10 };
    error();
    suggest(list);
    muscleField.value = names.get(list[0].code);
    chooseSide(list[0].side);
    light(list[0].code, list[0].side);
    sheet.hidden = false;
    newMarker();
    sheet.querySelector('[data-act="add-knot"]').focus({ preventScroll: true });
  };

  charts.forEach((svg) => {
    svg.addEventListener('click', (event) => {
      const marker = event.target.closest('.knot-marker');
      if (marker?.dataset.ref) pick(marker.dataset.ref);
      else if (!marker) tap(svg, event);
    });
    svg.addEventListener('keydown', (event) => {
      const marker = event.target.closest('.knot-marker');
      if (marker?.dataset.ref && (event.key === 'Enter' || event.key === ' ')) {
        event.preventDefault();
        pick(marker.dataset.ref);
      }
    });
  });

  byId('suggestions').addEventListener('change', (event) => {
    muscleField.value = names.get(event.target.value);
    light(event.target.value, sideChosen());
  });
  muscleField.addEventListener('input', () => {
    const muscle = muscleChosen();
    byId('suggestions').querySelectorAll('input').forEach((radio) => { radio.checked = radio.value === muscle?.code; });
    light(muscle?.code, sideChosen());
  });
  sheet.addEventListener('change', (event) => {
    if (event.target.name === 'add-side') light(muscleChosen()?.code, sideChosen());
  });
  sheet.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') { event.stopPropagation(); closeSheet(); }
    if (event.key === 'Enter' && event.target.matches('input')) { event.preventDefault(); add(); }
  });

  // The middle of what is drawn, for a muscle that was chosen from the list.
  const middleOf = (muscle, side) => {
    const inOrder = [...charts].sort((a, b) => (b.closest('.chart-view').getClientRects().length ? 1 : 0) - (a.closest('.chart-view').getClientRects().length ? 1 : 0));
    for (const depth of ['superficial', 'deep']) {
      for (const svg of inOrder) {
        const path = svg.querySelector(`.muscle[data-muscle="${muscle.code}"][data-side="${side === 'midline' ? 'left' : side}"][data-depth="${depth}"]`);
        if (path) {
          const length = path.getTotalLength();
          let x = 0;
          let y = 0;
          for (let i = 0; i < 40; i += 1) { const at = path.getPointAtLength(length * i / 40); x += at.x / 40; y += at.y / 40; }
          return { view: svg.dataset.view, x: side === 'midline' ? 200 : x, y };
        }
      }
    }
    return undefined;
  };

  const placeOf = (muscle, side) => {
    if (tapped) {
      const svg = charts.find((chart) => chart.dataset.view === tapped.view);
      const drawn = svg.querySelector(`.muscle[data-muscle="${muscle.code}"]`);
      if (drawn) {
        // The other side was chosen after the tap: the same place there.
        const mirrored = side !== 'midline' && candidateSide(svg, tapped) && candidateSide(svg, tapped) !== side;
        return { view: tapped.view, x: side === 'midline' ? 200 : mirrored ? 400 - tapped.x : tapped.x, y: tapped.y };
      }
    }
    return middleOf(muscle, side);
  };
  const candidateSide = (svg, { x }) => {
    if (Math.abs(x - 200) < 2) return undefined;
    return (svg.dataset.view === 'back') === (x < 200) ? 'left' : 'right';
  };

  const outOfSight = (place) => {
    const [left, top, width, height] = charts[0].getAttribute('viewBox').split(' ').map(Number);
    return place.x < left || place.x > left + width || place.y < top || place.y > top + height;
  };

  const add = () => {
    const muscle = muscleChosen();
    const side = sideChosen();
    if (!muscle) return error(words.unknownMuscle);
    if (!side) return error(words.sideMissing);
    const place = placeOf(muscle, side);
    if (!place) return error(words.notOnBody);
    const sideWords = byId(`add-side-${side}`).nextElementSibling.textContent.toLowerCase();
    const share = (value, size) => Math.min(1, Math.max(0, value / size)).toFixed(4);
    sheet.hidden = true;
    tapped = undefined;
    newMarker();
    light();
    showView(place.view);
    if (!byId('closeup-whole').checked && outOfSight(place)) byId('closeup-whole').click();
    const { ref, number } = addKnot({ muscle, side, sideWords, view: place.view, x: share(place.x, 400), y: share(place.y, 900) });
    const marker = document.createElementNS(SVG, 'g');
    marker.setAttribute('class', 'knot-marker');
    Object.assign(marker.dataset, { ref, state: 'not-assessed' });
    marker.setAttribute('role', 'button');
    marker.setAttribute('tabindex', '0');
    marker.setAttribute('aria-current', 'true');
    marker.setAttribute('aria-label', words.marker.replace('97', number).replace('MUSCLE', muscle.name).replace('SIDE', sideWords).replace('STATE', words.notAssessed));
    marker.innerHTML = `<circle class="hit" cx="${place.x}" cy="${place.y}" r="22"/><circle class="dot" cx="${place.x}" cy="${place.y}" r="11"/><text x="${place.x}" y="${place.y + 4.5}">${number}</text>`;
    charts.find((svg) => svg.dataset.view === place.view).querySelector('.knots').append(marker);
    return undefined;
  };

  return { openSheet, closeSheet, add };
};
