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

/** As the server reads it: the digit after a dash, or one digit more than companies (9) and people (8, or 10) have. */
function split(typed) {
  const plain = typed.replace(/[\s\p{Cf}]/gu, '').replace(/[\p{Pd}\u2212]/gu, '-').replace(/^N\.?I\.?T\.?:?/i, '');
  const whole = /[.,]/.test(plain) ? grouped(plain) : plain;
  const parts = /^0*([1-9]\d{0,13})-(\d)$/.exec(whole) ?? /^0*([89]\d{8}|1\d{7}|1\d{9}|[2-7]\d{7})(\d)$/.exec(whole);
  return parts && digit(parts[1]) === Number(parts[2]) ? { number: parts[1], digit: parts[2] } : null;
}

/** Without the dots between groups of three; elsewhere they make a decimal, which is no number of anybody. */
function grouped(plain) {
  return /^\d{1,3}(?:\.\d{3})+[.-]?\d?$/.test(plain) || /^\d{1,3}(?:,\d{3})+[,.-]?\d?$/.test(plain) ? plain.replace(/[.,]/g, '') : '';
}

/** DIAN, modulo 11. */
function digit(number) {
  const rest = [...number].reverse().reduce((sum, figure, at) => sum + Number(figure) * weights[at], 0) % 11;
  return rest < 2 ? rest : 11 - rest;
}
