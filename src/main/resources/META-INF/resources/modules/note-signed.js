// Prints the signed note.
const print = document.getElementById('print');
print.hidden = false;
print.addEventListener('click', () => window.print());
