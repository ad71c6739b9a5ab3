// Taps on the body choose what the list has; without this script the list is all there is.
const hurt = document.querySelector('.hurt');
const list = document.querySelector('.hurt-list');
const chosen = hurt.querySelector('.hurt-chosen');
const boxes = [...list.querySelectorAll('input')];
const area = (box) => hurt.querySelector(`[data-for="${CSS.escape(box.id)}"]`);

const show = () => {
  for (const box of boxes) area(box).toggleAttribute('data-chosen', box.checked);
  chosen.textContent = boxes.filter((box) => box.checked).map((box) => box.nextElementSibling.textContent).join(' · ') || hurt.dataset.none;
};

hurt.addEventListener('click', (event) => {
  const box = document.getElementById(event.target.dataset?.for);
  if (box) { box.checked = !box.checked; show(); }
});
list.addEventListener('change', show);

// "None of these" and something of the list cannot both be: the later tick counts.
const worries = [...document.querySelectorAll('.worries input')];
worries.forEach((box) => box.addEventListener('change', () => {
  if (box.checked) worries.forEach((other) => { if ((other.value === 'none') !== (box.value === 'none')) other.checked = false; });
}));

hurt.hidden = false;
list.open = false;
show();
// The browser may bring back what was ticked.
window.addEventListener('pageshow', show);
