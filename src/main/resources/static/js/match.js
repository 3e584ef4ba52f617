import { fits } from './pin.js';

// Says whether the second field repeats the first: "same" as soon as it does, "differs" only once one has left the field.
export default function match(note) {
  const [first, second] = note.dataset.match.split(' ').map(id => document.getElementById(id));
  const text = note.querySelector('span');

  const say = left => {
    const same = second.value === first.value;
    note.hidden = second.value === '' || !fits(first) || (!same && !left && second.value.length < first.value.length);
    note.dataset.kind = same ? 'ok' : 'warn';
    if (!note.hidden) text.textContent = same ? note.dataset.same : note.dataset.differs;
  };

  first.addEventListener('input', () => say(false));
  second.addEventListener('input', () => say(false));
  second.addEventListener('change', () => say(true));
}
