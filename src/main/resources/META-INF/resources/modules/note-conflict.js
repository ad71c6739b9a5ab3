// Once somebody has chosen, what this device kept of the note is part of the choice.
const form = document.querySelector('form[data-note]');
form.addEventListener('submit', () => {
  try { localStorage.removeItem(`unknot-note-${form.dataset.note}`); } catch { /* nothing was kept then */ }
});
