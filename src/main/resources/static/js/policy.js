// The password policy as one types: each rule ticks when met, and a hint in words says how hard to guess it is.
// Only a comfort: the server decides, with lists of common passwords that no page carries.
import { strength } from './strength.js';

const count = (text, pattern) => (text.match(pattern) ?? []).length;

/** One check per name in data-rule="name:argument". */
const rules = {
  length: (text, n) => [...text].length >= Number(n),
  max: (text, n) => [...text].length <= Number(n),
  upper: (text, n) => count(text, /\p{Lu}/gu) >= Number(n),
  lower: (text, n) => count(text, /\p{Ll}/gu) >= Number(n),
  digit: (text, n) => count(text, /\p{Nd}/gu) >= Number(n),
  special: (text, n) => count(text, /[^\p{L}\p{Nd}]/gu) >= Number(n),
  pin: (text, n) => new RegExp(`^\\d{${n}}$`).test(text),
  uncommon: text => [...text].length >= 4 && strength(text) > 1,
  'uncommon-pin': text => text.length === 4 && !commonPin(text),
};

/** 1111, 1234, 4321, 1212, and years: the first ones that anybody tries. */
function commonPin(text) {
  const steps = new Set([...text].slice(1).map((figure, at) => Number(figure) - Number(text[at])));
  const straight = steps.size === 1 && Math.abs([...steps][0]) <= 1;
  return straight || text.slice(0, 2) === text.slice(2) || /^(19|20)\d\d$/.test(text);
}

export default function policy(holder) {
  const input = document.getElementById(holder.dataset.policy ?? holder.dataset.strength);
  const update = holder.dataset.policy ? () => checklist(holder, input.value) : () => meter(holder, input.value);
  input.addEventListener('input', update);
  update();
}

function checklist(list, text) {
  for (const line of list.querySelectorAll('[data-rule]')) {
    const [name, argument] = line.dataset.rule.split(':');
    const met = text !== '' && (rules[name]?.(text, argument) ?? false);
    line.classList.toggle('met', met);
    const said = line.querySelector('[data-met]');
    if (said) said.textContent = met ? said.dataset.met : said.dataset.missing;
  }
}

function meter(holder, text) {
  const score = text === '' ? 0 : strength(text);
  holder.hidden = score === 0;
  holder.dataset.score = score;
  for (const words of holder.querySelectorAll('[data-at]')) words.hidden = Number(words.dataset.at) !== score;
}
