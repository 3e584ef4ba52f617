// "No soy un robot": ticking opens the challenge; passing it leaves a pass in the form and the tick in the box. Where nothing is
// asked but work, the tick comes when the work is done. Another house's captcha opens below the box.
import { getText, postForm } from './http.js';
import tiles from './tiles.js';
import { solve } from './work.js';

export default function captcha(holder) {
  const box = holder.querySelector('input[type="checkbox"]');
  const pass = holder.querySelector('input[name="captchaPass"]');
  const label = holder.querySelector('label span');
  const usual = label.textContent;
  const house = holder.querySelector('.provider');
  let work = Promise.resolve(null);
  const dialog = document.createElement('dialog');
  const form = document.createElement('form');
  dialog.className = 'dialog sheet';
  dialog.append(closer(holder, dialog), form);
  document.body.append(dialog); // outside the page's form: what is ticked here is not sent there

  tiles(form);

  // Browsers put ticks back after a reload; a tick without a pass is worth nothing.
  box.checked = pass.value !== '';
  holder.classList.toggle('passed', box.checked);
  box.addEventListener('click', event => {
    if (pass.value) return;
    event.preventDefault();
    if (holder.dataset.script) provided();
    else if (holder.dataset.way === 'work') workAlone();
    else open(`${holder.dataset.captcha}/challenge`);
  });

  house?.querySelector('[data-own-way]').addEventListener('click', event => {
    event.preventDefault();
    open(event.target.href);
  });

  form.addEventListener('submit', async event => {
    event.preventDefault();
    const result = await verify();
    if (result?.passed) return passed(result.pass);
    await load(`${holder.dataset.captcha}/challenge`, result?.message ?? holder.dataset.failed);
    return undefined;
  });

  form.addEventListener('click', event => {
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

  /** Another house asks; ours is one click away, and takes its place where it does not load. */
  async function provided() {
    if (box.getAttribute('aria-busy')) return;
    box.setAttribute('aria-busy', 'true');
    house.hidden = false;
    house.querySelector('[data-said]').hidden = true;
    const { ask } = await import('./provider.js');
    const token = await ask(house.querySelector('[data-widget]'), holder.dataset).catch(() => null);
    box.removeAttribute('aria-busy');
    if (holder.classList.contains('passed')) return;
    if (token === null) await open(`${holder.dataset.captcha}/challenge`);
    else judged(await exchange(token));
  }

  /** What our server says of a token; work is done in its place if the house does not answer and the portal lets it. */
  async function exchange(token) {
    const said = await postForm(`${holder.dataset.captcha}/verify`, { token }).catch(() => null);
    if (!said?.instead) return said;
    const number = await solve(said.instead).catch(() => null);
    if (number === null) return said;
    const answer = { challenge: said.instead.challenge, work: number };
    return postForm(`${holder.dataset.captcha}/verify`, answer).catch(() => said);
  }

  function judged(verdict) {
    if (verdict?.passed) return passed(verdict.pass);
    const message = house.querySelector('[data-said]');
    message.querySelector('span').textContent = verdict?.message ?? holder.dataset.failed;
    message.hidden = false;
    return undefined;
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
    if (fragment === null) return failed(url);
    form.innerHTML = fragment;
    work = begin(form.querySelector('[name="challenge"]'));
    const heading = form.querySelector('h2');
    if (heading) dialog.setAttribute('aria-labelledby', heading.id);
    const said = form.querySelector('[data-message]');
    if (!said || !message) return;
    said.querySelector('span').textContent = message;
    said.hidden = false;
  }

  function failed(url) {
    const words = document.createElement('p');
    words.className = 'body error';
    words.textContent = holder.dataset.failed;
    const again = document.createElement('button');
    again.className = 'button';
    again.type = 'button';
    again.textContent = holder.dataset.again;
    again.addEventListener('click', () => load(url));
    const foot = document.createElement('div');
    foot.className = 'foot';
    foot.append(again);
    form.replaceChildren(words, foot);
  }

  function passed(token) {
    pass.value = token;
    box.checked = true;
    holder.classList.add('passed');
    if (dialog.open) dialog.close();
    if (house) house.hidden = true;
  }
}

/** The way out, above every question and every failure to load one; Escape is another. */
function closer(holder, dialog) {
  const button = holder.querySelector('[data-closes]');
  button.hidden = false;
  button.addEventListener('click', () => dialog.close());
  return button;
}

/** Starts to work at once, while the person still looks. */
function begin(challenge) {
  if (!challenge) return Promise.resolve(null);
  const work = solve(challenge.dataset);
  work.catch(() => null); // told when the answer is sent
  return work;
}
