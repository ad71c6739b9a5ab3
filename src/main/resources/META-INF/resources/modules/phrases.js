// Shortcuts: ";ok" and a space become the words they stand for; the buttons under a part add theirs at its end.
const LONGEST = 20;
const words = new Map([...document.querySelectorAll('#snippet-words > li')].map((item) => [item.dataset.shortcut, item.textContent]));

const expand = (text) => {
  const end = text.selectionStart;
  const typed = text.value.slice(Math.max(0, end - LONGEST - 3), end);
  const [, shortcut, gap] = /(?:^|\s);([a-z0-9-]{1,20})(\s)$/i.exec(typed) ?? [];
  const phrase = shortcut && words.get(shortcut.toLowerCase());
  if (phrase) text.setRangeText(phrase + gap, end - shortcut.length - 2, end, 'end');
};

/** Listens in the parts of the note, before anybody else hears of the change. */
export const phrases = (form) => form.addEventListener('input', (event) => {
  if (event.target.matches('.soap-part textarea')) expand(event.target);
}, { capture: true });

/** Adds a button's words at the end of its part, in the same line. */
export const append = (button) => {
  const text = button.closest('.soap-part').querySelector('textarea');
  text.value += (text.value === '' || /\s$/.test(text.value) ? '' : ' ') + button.dataset.words;
  text.dispatchEvent(new Event('input', { bubbles: true }));
};
