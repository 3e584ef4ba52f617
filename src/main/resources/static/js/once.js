// One press, one request: what is pressed twice is sent once. Coming back (also from the back-forward cache) frees it, and so does
// Escape, which stops a page. No event tells of the browser's own Stop: after a while it is free again (the server takes a form
// once, however often it comes).
const patience = 8000; // milliseconds

export default function once(form) {
  let pressed = null;
  let timer = null;

  const free = () => {
    clearTimeout(timer);
    timer = null;
    pressed?.removeAttribute('aria-busy');
  };

  form.addEventListener('submit', event => {
    if (timer !== null) return event.preventDefault();
    if (event.defaultPrevented) return undefined;
    timer = setTimeout(free, patience);
    pressed = event.submitter;
    pressed?.setAttribute('aria-busy', 'true'); // not disabled: its name and value must travel
    return undefined;
  });
  window.addEventListener('pageshow', free);
  window.addEventListener('keydown', event => {
    if (event.key === 'Escape' && timer !== null) free();
  });
}
