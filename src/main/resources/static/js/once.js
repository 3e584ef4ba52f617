// One press, one request: what is pressed twice is sent once. Coming back (also from the back-forward cache) frees it.
export default function once(form) {
  let sent = false;
  let pressed = null;

  form.addEventListener('submit', event => {
    if (sent) return event.preventDefault();
    if (event.defaultPrevented) return undefined;
    sent = true;
    pressed = event.submitter;
    pressed?.setAttribute('aria-busy', 'true'); // not disabled: its name and value must travel
    return undefined;
  });
  window.addEventListener('pageshow', () => {
    sent = false;
    pressed?.removeAttribute('aria-busy');
  });
}
