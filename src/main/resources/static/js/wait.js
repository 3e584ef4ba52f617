// Counts down to the moment when something may be asked for again, then lets it be asked for.
const round = 60;

export default function wait(holder) {
  const end = Date.now() + Number(holder.dataset.seconds) * 1000;
  const whole = Number(holder.dataset.of) || Number(holder.dataset.seconds) || 1;
  const shown = holder.matches('[data-left]') ? holder : holder.querySelector('[data-left], strong');
  const ring = holder.querySelector('.rest');
  const button = document.getElementById(holder.dataset.enables);

  // Without script the server answers an early request with the wait; with it, the click does nothing.
  button?.addEventListener('click', event => {
    if (button.getAttribute('aria-disabled') === 'true') event.preventDefault();
  });

  const tick = () => {
    const left = Math.max(0, Math.ceil((end - Date.now()) / 1000));
    if (shown) shown.textContent = clock(left);
    ring?.setAttribute('stroke-dasharray', `${(left / whole) * round} ${round}`);
    if (left > 0) return;
    clearInterval(timer);
    button?.removeAttribute('aria-disabled');
    if (holder.dataset.done) holder.textContent = holder.dataset.done;
  };
  const timer = setInterval(tick, 500);
  tick();
}

function clock(seconds) {
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  const hours = Math.floor(minutes / 60);
  const two = number => String(number).padStart(2, '0');
  return hours ? `${hours}:${two(minutes % 60)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}
