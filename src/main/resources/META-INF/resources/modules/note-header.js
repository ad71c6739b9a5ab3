// The note's header gives way to what is below it: one line while the page is scrolled. What it gives up stays free below it, so that
// nothing jumps.
const header = document.querySelector('.note-header');
const root = document.documentElement;
let full = header.offsetHeight;

const measure = () => root.style.setProperty('--note-header', `${header.offsetHeight}px`);
const follow = () => {
  const short = window.scrollY > (document.querySelector('.topbar')?.offsetHeight ?? 0) + 8;
  if (short !== header.classList.contains('is-short')) {
    if (short) full = header.offsetHeight;
    header.classList.toggle('is-short', short);
    header.style.marginBottom = short && getComputedStyle(header).position === 'sticky' ? `${full - header.offsetHeight}px` : '';
    measure();
  }
};
addEventListener('scroll', follow, { passive: true });
addEventListener('resize', () => {
  header.classList.remove('is-short');
  header.style.marginBottom = '';
  follow();
  measure();
});
measure();
follow();
