// Pictures that a busy server did not give are asked for again, after pauses that grow; then the person hears of it, and asks
// themselves.
const pauses = [1000, 2000, 4000]; // milliseconds

export default function tiles(form) {
  form.addEventListener('error', event => {
    if (event.target.matches?.('.tile img')) missing(event.target);
  }, true); // the event does not bubble
  form.addEventListener('click', event => {
    if (!event.target.closest('[data-reload]')) return;
    form.querySelector('[data-missing]').hidden = true;
    form.querySelectorAll('.tile img[data-gone]').forEach(image => {
      delete image.dataset.gone;
      image.dataset.asked = 0;
      ask(image);
    });
    form.querySelector('input:not([type="hidden"])')?.focus(); // the button is gone
  });

  function missing(image) {
    const asked = Number(image.dataset.asked ?? 0);
    image.dataset.asked = asked + 1;
    if (asked < pauses.length) {
      setTimeout(ask, pauses[asked], image);
      return;
    }
    image.dataset.gone = '';
    form.querySelector('[data-missing]').hidden = false;
  }
}

/** A broken picture is fetched anew as soon as its address is set. */
function ask(image) {
  image.setAttribute('src', image.getAttribute('src'));
}
