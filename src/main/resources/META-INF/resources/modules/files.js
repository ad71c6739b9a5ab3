// A file is looked at before it is sent: what is too large need not travel first.
const form = document.querySelector('.file-form');
const HEIC = /\.hei[cf]$|^image\/hei[cf]/i;

const wrong = (file) => {
  if (!file) return '';
  if (file.size === 0) return form.dataset.empty;
  if (file.size > Number(form.dataset.most)) return form.dataset.tooLarge;
  return HEIC.test(file.name) || HEIC.test(file.type) ? form.dataset.heic : '';
};

if (form) {
  const field = form.elements.file;
  const button = form.querySelector('[data-submit-key]');
  const words = button.innerHTML;

  const look = () => {
    const message = wrong(field.files[0]);
    document.getElementById('file-error').textContent = message;
    field.classList.toggle('is-invalid', message !== '');
    field.setAttribute('aria-invalid', String(message !== ''));
    return message === '';
  };

  field.addEventListener('change', look);
  form.addEventListener('submit', (event) => {
    if (!look()) {
      event.preventDefault();
      field.focus();
      return;
    }
    // After the form was sent; and a second tap sends nothing.
    setTimeout(() => { button.disabled = true; button.textContent = form.dataset.sending; });
  });
  // Back from the browser's memory.
  window.addEventListener('pageshow', () => { button.disabled = false; button.innerHTML = words; });
}
