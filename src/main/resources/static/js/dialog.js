// Dialogs. dialog[data-modal] comes open in the page, as a card; here it becomes modal. [data-opens] opens one by id.
export default function dialog(element) {
  if (element.dataset.opens) opener(element);
  else modal(element);
}

function modal(box) {
  box.removeAttribute('open');
  box.showModal();
  // What the page announces ends with its own button: Escape does the same.
  box.addEventListener('cancel', event => {
    event.preventDefault();
    box.querySelector('[data-primary]')?.click();
  });
}

function opener(button) {
  const box = document.getElementById(button.dataset.opens);
  button.hidden = false;
  button.addEventListener('click', () => box.showModal());
  for (const closer of box.querySelectorAll('[data-closes]')) {
    closer.hidden = false;
    closer.addEventListener('click', () => box.close());
  }
}
