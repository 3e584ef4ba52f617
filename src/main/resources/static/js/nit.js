// A NIT typed with its verification digit is understood; the person is told which number will be used (A4).
const weights = [3, 7, 13, 17, 19, 23, 29, 37, 41, 43, 47, 53, 59, 67, 71];

export default function nit(input) {
  const note = document.getElementById(input.dataset.note);
  const type = document.getElementById(input.dataset.nit); // the list of document types, where the page has one
  const text = note.querySelector('span');

  const say = () => {
    const read = !type || type.value === 'NIT' ? split(input.value) : null;
    note.hidden = !read;
    if (read) text.textContent = note.dataset.message.replace('{nit}', read.number).replace('{digit}', read.digit);
  };
  // Only some types are digits alone: the others need letters, which a keyboard of digits does not have.
  const digits = input.dataset.digitTypes?.split(' ');
  const keyboard = () => {
    if (digits && type) input.inputMode = digits.includes(type.value) ? 'numeric' : 'text';
  };
  input.addEventListener('change', say);
  type?.addEventListener('change', say);
  type?.addEventListener('change', keyboard);
  keyboard();
  say();
}

/** As the server reads it: the digit after a dash, or the tenth of a company's number, or the eleventh of a person's. */
function split(typed) {
  const plain = typed.replace(/[\s.,]/g, '').replace(/\p{Pd}/gu, '-');
  const parts = /^(\d{1,14})-(\d)$/.exec(plain) ?? /^([89]\d{8})(\d)$/.exec(plain) ?? /^(1\d{9})(\d)$/.exec(plain);
  return parts && digit(parts[1]) === Number(parts[2]) ? { number: parts[1], digit: parts[2] } : null;
}

/** DIAN, modulo 11. */
function digit(number) {
  const rest = [...number].reverse().reduce((sum, figure, at) => sum + Number(figure) * weights[at], 0) % 11;
  return rest < 2 ? rest : 11 - rest;
}
