// Tells, while one is still in the field, whether a user name is free. The server says it again on sending.
import { getJson } from './http.js';

const pause = 400; // milliseconds without a key before asking

export default function userName(input) {
  const note = document.getElementById(input.dataset.note);
  const text = note.querySelector('span');
  let timer;
  let asked;

  input.addEventListener('input', () => {
    clearTimeout(timer);
    note.hidden = true;
    const name = input.value.trim();
    if (name) timer = setTimeout(() => ask(name), pause);
  });

  async function ask(name) {
    asked = name;
    const answer = await getJson(`${input.dataset.userName}?u=${encodeURIComponent(name)}`).catch(() => null);
    if (!answer || asked !== input.value.trim()) return;
    note.dataset.kind = answer.free ? 'ok' : 'warn';
    text.textContent = answer.message;
    note.hidden = false;
  }
}
