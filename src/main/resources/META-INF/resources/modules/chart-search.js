// Finds muscles of the body chart by a piece of their name, lights them up and places a knot on Enter or tap.
const MOST = 5;

/** @param muscles what there is: code, name, plainName; {@code place} is told what was chosen */
export const chartSearch = (root, { muscles, sides, highlight, place, say }) => {
  const field = root.querySelector('input');
  const list = root.querySelector('[role="listbox"]');
  const words = root.dataset;
  let active = -1;

  const options = () => [...list.children];
  const close = () => {
    list.replaceChildren();
    list.hidden = true;
    active = -1;
    field.setAttribute('aria-expanded', 'false');
    field.removeAttribute('aria-activedescendant');
  };
  const activate = (index) => {
    active = index;
    options().forEach((option, i) => option.setAttribute('aria-selected', String(i === active)));
    field.setAttribute('aria-activedescendant', options()[active].id);
    options()[active].scrollIntoView({ block: 'nearest' });
  };
  const clear = () => {
    field.value = '';
    close();
    highlight([]);
  };
  const find = () => {
    const typed = field.value.trim().toLowerCase();
    close();
    // A last word "l", "left", "r" or "right" is the side.
    const asked = sides.find(({ name }) => typed.includes(' ') && name.toLowerCase().startsWith(typed.split(/\s+/).at(-1)));
    const name = asked ? typed.slice(0, typed.lastIndexOf(' ')).trim() : typed;
    const found = name.length < 2 ? [] : muscles.filter((muscle) => muscle.name.toLowerCase().includes(name) || muscle.plainName.toLowerCase().includes(name))
      .sort((a, b) => b.name.toLowerCase().startsWith(name) - a.name.toLowerCase().startsWith(name));
    highlight(found.map(({ code }) => code), asked?.side);
    list.append(...found.slice(0, MOST).flatMap((muscle) => (asked ? [asked] : sides).map((side) => {
      const option = document.createElement('li');
      Object.assign(option, { id: `found-${muscle.code}-${side.side}`, textContent: words.option.replace('MUSCLE', muscle.name).replace('SIDE', side.name.toLowerCase()) });
      option.setAttribute('role', 'option');
      option.setAttribute('aria-selected', 'false');
      Object.assign(option.dataset, { muscle: muscle.code, side: side.side });
      return option;
    })));
    list.hidden = !list.children.length;
    field.setAttribute('aria-expanded', String(!list.hidden));
    if (name.length >= 2) say(found.length ? words.found.replace('99', found.length) : words.none);
    if (asked && found.length === 1) activate(0);
  };
  const take = (option) => {
    const chosen = { ...option.dataset };
    clear();
    place(chosen.muscle, chosen.side);
  };

  field.addEventListener('input', (event) => { event.stopPropagation(); find(); });
  field.addEventListener('keydown', (event) => {
    const all = options();
    if (event.key === 'Enter') {
      // The side is never guessed: the first Enter only goes to the list.
      event.preventDefault();
      if (active >= 0) take(all[active]);
      else if (all.length) activate(0);
    } else if (event.key === 'ArrowDown' && all.length) {
      event.preventDefault();
      activate((active + 1) % all.length);
    } else if (event.key === 'ArrowUp' && all.length) {
      event.preventDefault();
      activate((active - 1 + all.length) % all.length);
    } else if (event.key === 'Escape' && field.value) {
      event.stopPropagation();
      clear();
    }
  });
  list.addEventListener('click', (event) => {
    const option = event.target.closest('[role="option"]');
    if (option) take(option);
  });
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  return { clear };
};
