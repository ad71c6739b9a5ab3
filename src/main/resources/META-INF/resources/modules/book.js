// The button says which time it takes.
const form = document.querySelector('form[data-take]');
form?.addEventListener('change', (event) => {
  const words = event.target.dataset.takeWords;
  if (words) form.querySelector('[data-take-button]').textContent = words;
});
