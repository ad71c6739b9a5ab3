// What was done to the knots: one technique on all of them, and the questions before signing.
const FIELDS = ['minutes', 'pressure', 'tool', 'response', 'tolerance'];

const valueOf = (form, name) => form.querySelector(`input[name="${CSS.escape(name)}"]:not([type="radio"]), input[name="${CSS.escape(name)}"]:checked`)?.value ?? '';

const set = (form, name, value) => form.querySelectorAll(`input[name="${CSS.escape(name)}"]`).forEach((field) => {
  if (field.type === 'radio') field.checked = field.value === value;
  else field.value = value;
});

/** Has every other knot treated with this dose's technique, in the same way; what is treated with it already stays as it is. */
export const spread = (form, dose, knots) => {
  const from = dose.closest('.knot-row').dataset.ref;
  const { code } = dose.dataset;
  for (const knot of knots) {
    const { ref } = knot.dataset;
    const chip = knot.querySelector(`input[name="knot-${CSS.escape(ref)}-technique"][value="${CSS.escape(code)}"]`);
    if (!chip || chip.checked) continue;
    chip.checked = true;
    chip.dispatchEvent(new Event('change', { bubbles: true }));
    for (const field of FIELDS) set(form, `knot-${ref}-${field}-${code}`, valueOf(form, `knot-${from}-${field}-${code}`));
  }
};

/** Shows what signing will ask. A yes that was given for the same values stays. */
export const ask = (questions) => {
  const list = document.getElementById('question-list');
  const answered = new Set([...list.querySelectorAll('input:checked')].map((box) => box.value));
  list.replaceChildren(...questions.map((question) => {
    const row = document.getElementById('blank-question').content.firstElementChild.cloneNode(true);
    row.querySelector('span').textContent = question.words;
    const box = row.querySelector('input');
    box.value = question.key;
    box.checked = answered.has(question.key);
    return row;
  }));
  document.getElementById('questions').hidden = !questions.length;
};
