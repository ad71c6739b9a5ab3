// A tick without leaving the page; without this script its button sends the form.
document.addEventListener('submit', async (event) => {
  const form = event.target.closest('.care-tick');
  if (!form) return;
  event.preventDefault();
  const button = form.querySelector('button');
  if (button.getAttribute('aria-busy') === 'true') return;
  button.setAttribute('aria-busy', 'true');
  try {
    const answer = await fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)), headers: { 'X-Requested-With': 'fetch' } });
    if (answer.status !== 204) throw new Error(answer.status);
    const done = form.elements.done.value === 'yes';
    button.setAttribute('aria-pressed', done);
    form.elements.done.value = done ? 'no' : 'yes';
  } catch {
    // The page says what is the matter: signed out, or another day.
    form.submit();
  } finally {
    button.removeAttribute('aria-busy');
  }
});
