// "No soy un robot": ticking opens the challenge; passing it leaves a pass in the form and the tick in the box. Where nothing is
// asked but work, the tick comes when the work is done.
import { getText, postForm } from './http.js';
import { solve } from './work.js';

export default function captcha(holder) {
  const box = holder.querySelector('input[type="checkbox"]');
  const pass = holder.querySelector('input[name="captchaPass"]');
  const label = holder.querySelector('label span');
  const usual = label.textContent;
  let work = Promise.resolve(null);
  const dialog = document.createElement('dialog');
  const form = document.createElement('form');
  dialog.className = 'dialog sheet';
  dialog.append(form);
  document.body.append(dialog); // outside the page's form: what is ticked here is not sent there

  // Browsers put ticks back after a reload; a tick without a pass is worth nothing.
  box.checked = pass.value !== '';
  holder.classList.toggle('passed', box.checked);
  box.addEventListener('click', event => {
    if (pass.value) return;
    event.preventDefault();
    if (holder.dataset.way === 'work') workAlone();
    else open(`${holder.dataset.captcha}/challenge`);
  });

  form.addEventListener('submit', async event => {
    event.preventDefault();
    const result = await verify();
    if (result?.passed) return passed(result.pass);
    await load(`${holder.dataset.captcha}/challenge`, result?.message ?? holder.dataset.failed);
    return undefined;
  });

  form.addEventListener('click', event => {
    if (event.target.closest('[data-closes]')) dialog.close();
    const other = event.target.closest('[data-other-way]');
    if (!other) return;
    event.preventDefault();
    load(other.href);
  });
  dialog.addEventListener('close', () => box.focus());

  async function open(url) {
    box.setAttribute('aria-busy', 'true');
    await load(url);
    box.removeAttribute('aria-busy');
    if (!dialog.open) dialog.showModal();
    form.querySelector('input:not([type="hidden"])')?.focus();
  }

  async function workAlone() {
    if (box.getAttribute('aria-busy')) return;
    box.setAttribute('aria-busy', 'true');
    label.textContent = holder.dataset.working;
    await load(`${holder.dataset.captcha}/challenge?way=work`);
    const result = await verify();
    label.textContent = usual;
    box.removeAttribute('aria-busy');
    if (result?.passed) passed(result.pass);
    else await open(`${holder.dataset.captcha}/challenge?way=words`); // an old browser, or a late answer
  }

  /** The verdict on what the form holds, with the work that began when it was loaded. */
  async function verify() {
    const answer = new FormData(form);
    const number = await work.catch(() => null);
    if (number !== null) answer.set('work', number);
    return postForm(`${holder.dataset.captcha}/verify`, answer).catch(() => null);
  }

  async function load(url, message) {
    const fragment = await getText(url).catch(() => null);
    if (fragment === null) return failed();
    form.innerHTML = fragment;
    work = begin(form.querySelector('[name="challenge"]'));
    const heading = form.querySelector('h2');
    if (heading) dialog.setAttribute('aria-labelledby', heading.id);
    const said = form.querySelector('[data-message]');
    if (!said || !message) return;
    said.querySelector('span').textContent = message;
    said.hidden = false;
  }

  function failed() {
    const words = document.createElement('p');
    words.className = 'body error';
    words.textContent = holder.dataset.failed;
    form.replaceChildren(words);
  }

  function passed(token) {
    pass.value = token;
    box.checked = true;
    holder.classList.add('passed');
    if (dialog.open) dialog.close();
  }
}

/** Starts to work at once, while the person still looks. */
function begin(challenge) {
  if (!challenge) return Promise.resolve(null);
  const work = solve(challenge.dataset);
  work.catch(() => null); // told when the answer is sent
  return work;
}
