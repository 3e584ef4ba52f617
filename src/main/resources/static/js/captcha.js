// "No soy un robot": ticking opens the challenge; passing it leaves a pass in the form and the tick in the box.
import { getText, postForm } from './http.js';

export default function captcha(holder) {
  const box = holder.querySelector('input[type="checkbox"]');
  const pass = holder.querySelector('input[name="captchaPass"]');
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
    open(`${holder.dataset.captcha}/challenge`);
  });

  form.addEventListener('submit', async event => {
    event.preventDefault();
    const result = await postForm(`${holder.dataset.captcha}/verify`, new FormData(form)).catch(() => null);
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

  async function load(url, message) {
    const fragment = await getText(url).catch(() => null);
    if (fragment === null) return failed();
    form.innerHTML = fragment;
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
    dialog.close();
  }
}
