// The questions about safety: what is ticked stands in the note's header, and the one tap says whether it is what was known.
const section = document.getElementById('safety');
const words = document.getElementById('safety-words');
const ticked = () => [...section.querySelectorAll('input[name="safety"]:checked')];

const chip = (text, kind) => Object.assign(document.createElement('span'), { className: `chip ${kind === 'stop' ? 'chip-stop' : 'chip-attend'}`, textContent: text, dir: 'auto' });

const show = () => {
  const now = ticked();
  const known = section.dataset.known.split(' ').filter(Boolean);
  const same = now.length === known.length && now.every((box) => known.includes(box.value)) && words.value.trim() === section.dataset.knownWords;
  section.querySelector('[data-confirm]').textContent = same ? section.dataset.unchanged : section.dataset.changed;
  const chips = now.map((box) => chip(box.nextElementSibling.textContent, box.closest('fieldset').dataset.kind));
  if (words.value.trim()) chips.push(chip(words.value.trim()));
  document.getElementById('safety-chips').replaceChildren(...chips);
};

section.addEventListener('input', show);
show();

/** Whether the client was asked at this visit. */
export const asked = () => document.getElementById('safety-asked').checked;
