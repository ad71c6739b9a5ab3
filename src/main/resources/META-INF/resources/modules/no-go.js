// Areas where the client must not be treated: hatched on the chart, drawn there, and a word beside each knot that lies in one.
import { hatched, shares } from './chart-areas.js';
import { contains } from './chart-muscles.js';
import { trueCentre } from './chart-markers.js';

export const noGo = (form, chart) => {
  const byId = (id) => document.getElementById(id);
  const sending = byId('no-go-form');
  const areas = () => [...byId('no-go').querySelectorAll('[data-polygon]')].map((item) => ({ ...item.dataset,
    corners: item.dataset.polygon.split(' ').map((corner) => corner.split(',').map(Number)) }));
  let drawn;

  const warn = () => {
    const all = areas();
    form.querySelectorAll('.knot-row').forEach((row) => {
      const marker = form.querySelector(`.knot-marker[data-ref="${CSS.escape(row.dataset.ref)}"]`);
      const place = marker && trueCentre(marker);
      const inside = place && all.find(({ view, corners }) => view === row.dataset.view && contains(corners, place.x, place.y));
      const known = row.querySelector('.no-go-note');
      if (!inside) { known?.remove(); return; }
      const text = `${byId('no-go').dataset.inside}: ${inside.reason}`;
      if (known?.textContent === text) return;
      known?.remove();
      row.querySelector('.knot-name').append(Object.assign(document.createElement('span'), { className: 'no-go-note small', textContent: text }));
      chart.say(text);
    });
  };
  const draw = () => {
    chart.charts.forEach((svg) => svg.querySelectorAll('.no-go-area').forEach((area) => area.remove()));
    areas().forEach(({ view, polygon }) => hatched(chart.charts.find((svg) => svg.dataset.view === view), polygon));
    if (drawn) hatched(chart.charts.find((svg) => svg.dataset.view === drawn.view), drawn.points.map((point) => point.join(',')).join(' '), { 'data-draft': true });
    byId('no-go').querySelectorAll('[data-draws]').forEach((part) => { part.hidden = false; });
    if (drawn) byId('no-go-drawn').textContent = byId('no-go').dataset.drawn.replace('VIEW', byId(`view-${drawn.view}`).nextElementSibling.textContent);
    warn();
    remind();
  };

  // What was answered with "not here" and has no place on the chart yet.
  const remind = () => byId('not-here').querySelectorAll('li').forEach((item) => {
    const answer = form.querySelector(`input[name="safety"][value="${CSS.escape(item.dataset.topic)}"]`);
    const marked = areas().some(({ code }) => !item.dataset.reason || code === item.dataset.reason);
    item.hidden = !answer?.checked || marked;
  });
  byId('safety').addEventListener('change', remind);

  const mark = async () => {
    const result = await chart.draw();
    if (result) {
      drawn = result;
      byId('no-go-outline').value = shares(result.view, result.points);
    }
    draw();
    const next = byId(result ? 'no-go-save' : 'no-go-draw');
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: 'center' });
  };
  document.addEventListener('click', (event) => {
    const where = event.target.closest('#not-here a');
    if (where) {
      event.preventDefault();
      byId('no-go').querySelector('details').open = true;
      byId('no-go-reason').value = where.closest('li').dataset.reason;
    }
    if (where || event.target.closest('#no-go-draw')) mark();
  });

  sending.addEventListener('submit', async (event) => {
    event.preventDefault();
    const lifts = event.submitter?.hasAttribute('formaction');
    try {
      const response = await fetch(lifts ? event.submitter.formAction : sending.action, { method: 'POST', body: lifts ? new URLSearchParams() : new URLSearchParams(new FormData(sending)),
        headers: { 'X-Requested-With': 'fetch', 'X-CSRF-TOKEN': document.querySelector('meta[name="csrf-token"]').content } });
      if (response.redirected || ![200, 422].includes(response.status)) throw new Error(response.status);
      const page = new DOMParser().parseFromString(await response.text(), 'text/html');
      byId('no-go').replaceWith(document.adoptNode(page.getElementById('no-go')));
      if (response.ok) drawn = lifts ? drawn : undefined;
      draw();
      (byId('no-go').querySelector('[role="alert"]') ?? byId('no-go').querySelector('summary')).scrollIntoView({ block: 'nearest' });
    } catch {
      byId('no-go-drawn').textContent = byId('no-go').dataset.notSaved;
    }
  });
  chart.charts.forEach((svg) => new MutationObserver(warn).observe(svg.querySelector('.knots'), { childList: true }));
  draw();
};
