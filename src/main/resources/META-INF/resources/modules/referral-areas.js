// Where the pain of a knot spreads: drawn on the chart, or the muscle that is chosen by its name; what was drawn before is taken over by one tap.
import { few, shares } from './chart-areas.js';
import { muscleOf, outline } from './chart-muscles.js';
import { element, trueCentre } from './chart-markers.js';

const byId = (id) => document.getElementById(id);
const written = (points) => points.map((point) => point.map((n) => n.toFixed(1)).join(',')).join(' ');

/** Tells what each area covers; the server knows it by what was sent. */
export const tell = (words = {}) => document.querySelectorAll('.referral-list li').forEach((item) => {
  const text = words[item.querySelector('input').value];
  if (!text || text === item.querySelector('span').textContent) return;
  item.querySelectorAll('button').forEach((button) => {
    button.setAttribute('aria-label', button.getAttribute('aria-label').replace(item.querySelector('span').textContent, text));
  });
  item.querySelector('span').textContent = text;
});

export const referralAreas = (form, chart, changed) => {
  const shownRows = () => [...form.querySelectorAll('.knot-row:not([hidden])')];
  const offer = (root) => root.querySelectorAll('[data-referral]').forEach((button) => { button.hidden = false; });
  let lit;

  const draw = () => {
    const patches = shownRows().flatMap((row) => [...row.querySelectorAll('.referral-was [data-polygon], .referral-list li')].filter((area) => area.dataset.polygon)
      .map((area) => ({ ref: row.dataset.ref, was: area.matches('.referral-was *'), ...area.dataset })));
    chart.charts.forEach((svg) => {
      const layer = svg.querySelector('.referrals');
      layer.replaceChildren(...patches.filter(({ view }) => view === svg.dataset.view).map(({ ref, was, polygon }) => element('polygon', {
        class: 'referral-area', 'data-ref': ref, points: polygon, ...(was ? { 'data-was': true } : {}) })));
    });
    light(lit);
  };
  /** A knot and its areas together. */
  const light = (ref) => {
    lit = ref;
    form.querySelectorAll('.referral-area').forEach((area) => area.classList.toggle('is-on', area.dataset.ref === ref));
  };
  const refOf = (target) => target.closest?.('.knot-row, .knot-marker[data-ref]')?.dataset.ref;
  const open = () => form.querySelector('.knot-row:has(> details[open])')?.dataset.ref;
  ['pointerover', 'focusin', 'toggle'].forEach((type) => form.addEventListener(type, (event) => {
    const ref = refOf(event.target) ?? open();
    if (ref !== lit) light(ref);
  }, { capture: true }));

  const put = (row, { value, view, polygon, words }, before) => {
    const list = row.querySelector('.referral-list');
    if ([...list.querySelectorAll('input')].some((input) => input.value === value)) { before?.remove(); return; }
    const item = byId('blank-referral').content.firstElementChild.cloneNode(true);
    Object.assign(item.dataset, { view, polygon });
    Object.assign(item.querySelector('input'), { name: `knot-${row.dataset.ref}-referral`, value });
    item.querySelector('span').textContent = words;
    item.querySelectorAll('button').forEach((button) => button.setAttribute('aria-label', button.getAttribute('aria-label') + words));
    offer(item);
    if (before) before.replaceWith(item); else list.append(item);
    changed();
    draw();
    chart.say(words);
  };
  const drawn = (row, view, points, before) => put(row, { view, polygon: written(points), value: shares(view, points),
    words: row.closest('#knots').dataset.drawn.replace('VIEW', byId(`view-${view}`).nextElementSibling.textContent) }, before);

  const place = (row) => {
    const marker = form.querySelector(`.knot-marker[data-ref="${CSS.escape(row.dataset.ref)}"]`);
    return marker && { view: row.dataset.view, ...trueCentre(marker) };
  };
  const onChart = async (row, before) => {
    const { ref } = row.dataset;
    light(ref);
    const result = await chart.draw(place(row));
    if (result) drawn(row, result.view, result.points, before);
    const button = row.querySelector('[data-referral="draw"]');
    button.focus({ preventScroll: true });
    button.scrollIntoView({ block: 'nearest' });
    light(ref);
  };

  const acts = {
    draw: (row) => onChart(row),
    again: (row, button) => onChart(row, button.closest('li')),
    remove(row, button) {
      button.closest('li').remove();
      changed();
      draw();
      row.querySelector('[data-referral="draw"]').focus();
    },
    same(row) {
      row.querySelectorAll('.referral-was [data-value]').forEach((area) => put(row, { ...area.dataset }));
    },
    choose(row, button) {
      const open = row.querySelector('.referral-choice');
      form.querySelectorAll('.referral-choice').forEach((other) => other.remove());
      form.querySelectorAll('[data-referral="choose"]').forEach((other) => other.setAttribute('aria-expanded', 'false'));
      if (open) return;
      row.querySelector('.referral > div').append(byId('blank-referral-choice').content.cloneNode(true));
      button.setAttribute('aria-expanded', 'true');
      byId('referral-muscle').focus();
    },
    add(row) {
      const choice = row.querySelector('.referral-choice');
      const muscle = chart.find(byId('referral-muscle').value);
      const side = choice.querySelector(':checked')?.value;
      const error = choice.querySelector('.field-error');
      error.hidden = Boolean(muscle && side);
      if (!error.hidden) { error.textContent = form.querySelector('#knots').dataset.muscleMissing; return; }
      const view = chart.viewFor(muscle, side);
      drawn(row, view, few(outline(muscleOf(chart.chartOf(view), muscle.code, side))));
      acts.choose(row);
      row.querySelector('[data-referral="choose"]').focus();
    },
  };
  form.addEventListener('click', (event) => {
    const button = event.target.closest('[data-referral]');
    if (!button) return;
    event.preventDefault();
    acts[button.dataset.referral](button.closest('.knot-row'), button);
  });
  form.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !event.target.matches('#referral-muscle')) return;
    event.preventDefault();
    acts.add(event.target.closest('.knot-row'));
  });

  offer(form);
  offer(byId('blank-knot').content);
  new MutationObserver(draw).observe(byId('knots'), { childList: true, attributes: true, attributeFilter: ['hidden'], subtree: true });
  draw();
  light(open());
};
