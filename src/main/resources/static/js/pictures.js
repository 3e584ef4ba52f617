// The picture picker. In the page: one <details> of radio buttons per category. Here they move into a dialog (still inside
// the form), categories become tabs, and the choice is shown on the page.
export default function pictures(picker) {
  const categories = [...picker.querySelectorAll('details')];
  const dialog = document.createElement('dialog');
  dialog.className = 'dialog sheet broad';
  dialog.setAttribute('aria-labelledby', picker.querySelector('h2').id);
  picker.after(dialog);
  dialog.append(picker);
  picker.hidden = false;
  picker.querySelector('.foot').hidden = false;

  const tabs = picker.querySelector('.tabs');
  tabs.append(...categories.map((category, at) => tab(category, at)));
  tabs.hidden = false;
  tabs.addEventListener('keydown', walk);
  const chosen = categories.findIndex(category => category.querySelector(':checked'));
  select(Math.max(0, chosen));

  for (const button of document.querySelectorAll(`[data-picks="${picker.id}"]`)) {
    button.hidden = false;
    button.addEventListener('click', () => dialog.showModal());
  }
  // What opened it may be gone: once a picture is chosen, another button changes it.
  dialog.addEventListener('close', () => document.querySelector(`[data-picks="${picker.id}"]:not([hidden] *, [hidden])`)?.focus());
  picker.querySelector('[data-closes]').addEventListener('click', () => dialog.close());
  picker.addEventListener('change', show);
  show();

  function tab(category, at) {
    const button = document.createElement('button');
    Object.assign(button, { type: 'button', id: `${picker.id}-tab-${at}`, textContent: category.querySelector('summary').textContent.trim() });
    button.setAttribute('role', 'tab');
    button.addEventListener('click', () => select(at));
    const panel = document.createElement('div');
    panel.setAttribute('role', 'tabpanel');
    panel.setAttribute('aria-labelledby', button.id);
    panel.id = `${picker.id}-panel-${at}`;
    button.setAttribute('aria-controls', panel.id);
    panel.append(category.querySelector('.tiles'));
    category.replaceWith(panel);
    categories[at] = panel;
    return button;
  }

  function select(at) {
    categories.forEach((panel, index) => {
      panel.hidden = index !== at;
      tabs.children[index].setAttribute('aria-selected', index === at);
      tabs.children[index].tabIndex = index === at ? 0 : -1;
    });
  }

  function walk(event) {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const at = ([...tabs.children].indexOf(document.activeElement) + step + categories.length) % categories.length;
    select(at);
    tabs.children[at].focus();
    tabs.children[at].scrollIntoView({ block: 'nearest', inline: 'center' });
  }

  function show() {
    const choice = picker.querySelector('input:checked')?.closest('.tile');
    const panel = document.querySelector(`[data-picked="${picker.id}"]`);
    for (const empty of document.querySelectorAll(`[data-unpicked="${picker.id}"]`)) empty.hidden = Boolean(choice);
    if (panel) panel.hidden = !choice;
    if (!choice) return;
    const [image, name] = [choice.querySelector('img'), choice.querySelector('span').textContent];
    for (const place of document.querySelectorAll('[data-picked-name]')) place.textContent = name;
    for (const place of document.querySelectorAll('[data-picked-image]')) place.replaceChildren(image.cloneNode());
  }
}
