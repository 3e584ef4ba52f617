// After a refusal the summary takes the focus; its links go into the fields, not only near them.
export default function errors(summary) {
  if (document.querySelector('[data-errors]') === summary) summary.focus(); // the first of them
  summary.addEventListener('click', event => {
    const link = event.target.closest('a[href^="#"]');
    const field = link && document.getElementById(link.hash.slice(1));
    if (!field) return;
    event.preventDefault();
    field.scrollIntoView({ block: 'center' });
    field.focus({ preventScroll: true });
  });
}
