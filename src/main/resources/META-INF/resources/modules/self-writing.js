// Parts that are written from the taps: the server writes them, the page shows them until somebody edits.
const AGAIN = 'again';
const parts = [...document.querySelectorAll('.soap-part[data-follows]')].map((element) => ({
  name: element.dataset.part,
  element,
  text: element.querySelector('textarea'),
  mark: element.querySelector('input[name$="-follows"]'),
  aside: element.querySelector('textarea[name$="-aside"]'),
  later: undefined,   // a text that waits until the cursor has left
}));

const follows = (part) => part.element.dataset.follows === 'true';
const join = (one, other) => (!other.trim() || one.includes(other) ? one : !one.trim() || other.includes(one) ? other : `${one}\n\n${other}`);

const show = (part, following) => {
  part.element.dataset.follows = following;
  part.element.querySelector('.soap-aside').hidden = !part.aside.value.trim();
};

const put = (part, { text, mark }) => {
  part.text.value = text;
  part.mark.value = mark;
  part.later = undefined;
};

/** Takes over what the server wrote; what was typed meanwhile stays, and nothing moves under a cursor. */
export const take = (written = {}) => {
  for (const part of parts) {
    const now = written[part.name];
    if (!now || !follows(part)) continue;
    if (document.activeElement === part.text && part.mark.value !== AGAIN) part.later = now;
    else put(part, now);
  }
};

/** Calls {@code changed} when a part is put aside or brought back. */
export const selfWriting = (form, changed) => {
  for (const part of parts) {
    part.text.addEventListener('input', () => {
      part.mark.value = '';
      part.later = undefined;
      show(part, false);
    });
    part.text.addEventListener('blur', () => { if (part.later && follows(part)) put(part, part.later); });
  }
  const of = (button) => parts.find((part) => part.element.contains(button));
  return {
    follow(button) {
      const part = of(button);
      part.aside.value = join(part.text.value, part.aside.value);
      part.mark.value = AGAIN;
      show(part, true);
      part.text.focus();
      changed();
    },
    /** Adds words to the end of a part that somebody writes from here on. */
    write(name, words) {
      const part = parts.find((one) => one.name === name);
      const text = part?.text ?? document.getElementById(name);
      text.value = join(text.value.trimEnd(), words);
      text.dispatchEvent(new Event('input', { bubbles: true }));
    },
    own(button) {
      const part = of(button);
      part.text.value = follows(part) ? part.aside.value : join(part.text.value, part.aside.value);
      part.aside.value = '';
      part.mark.value = '';
      show(part, false);
      part.text.focus();
      changed();
    },
  };
};
