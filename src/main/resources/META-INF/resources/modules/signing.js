// A signature drawn with a finger, a pen or a mouse becomes path data of whole points; the typed name is enough without it.
const form = document.querySelector('form[data-signing]');
const field = form.querySelector('.sign-field');
const drawing = field.querySelector('svg');
const line = drawing.querySelector('.sign-drawn');
const sent = form.elements.signature;
// The same bounds as in Signature.java.
const [WIDTH, HEIGHT, LONGEST] = [600, 200, 6000];
const NEAR = 4;
const strokes = [];
let last;

const at = (event) => {
  const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(drawing.getScreenCTM().inverse());
  return [Math.round(Math.max(0, Math.min(WIDTH, x))), Math.round(Math.max(0, Math.min(HEIGHT, y)))];
};
const path = () => strokes.filter((stroke) => stroke.length > 1).map((stroke) => `M${stroke.map(([x, y]) => `${x} ${y}`).join('L')}`).join('');
const show = () => {
  const drawn = path();
  if (drawn.length > LONGEST) return;
  line.setAttribute('d', drawn);
  sent.value = drawn;
};

drawing.addEventListener('pointerdown', (event) => {
  event.preventDefault();
  drawing.setPointerCapture(event.pointerId);
  last = at(event);
  strokes.push([last]);
});
drawing.addEventListener('pointermove', (event) => {
  if (!last) return;
  const point = at(event);
  if (Math.hypot(point[0] - last[0], point[1] - last[1]) < NEAR || path().length > LONGEST - 10) return;
  last = point;
  strokes.at(-1).push(point);
  show();
});
['pointerup', 'pointercancel'].forEach((type) => drawing.addEventListener(type, () => { last = undefined; }));
form.querySelector('[data-clear]').addEventListener('click', () => {
  strokes.length = 0;
  show();
});
// One press signs once.
form.addEventListener('submit', () => { setTimeout(() => { form.querySelector('.btn-primary').disabled = true; }); });
window.addEventListener('pageshow', () => { form.querySelector('.btn-primary').disabled = false; });
field.hidden = false;
