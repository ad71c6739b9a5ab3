// Copies the letter.
const button = document.getElementById('copy');
const letter = document.getElementById('letter');

if (button) {
  button.hidden = false;
  button.addEventListener('click', async () => {
    letter.select();
    try {
      await navigator.clipboard.writeText(letter.value);
    } catch {
      document.execCommand('copy');   // a page that is not sent over TLS has no clipboard of its own
    }
    document.getElementById('copied').textContent = button.dataset.copied;
  });
}
