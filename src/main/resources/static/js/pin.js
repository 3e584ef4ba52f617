// A PIN takes digits only. Nothing is taken off what was typed: the page says at once what does not belong.
export default function pin(input) {
  const note = document.getElementById(`${input.id}-figures`);

  input.addEventListener('input', () => {
    const most = Number(input.dataset.pin);
    const said = /[^0-9]/.test(input.value) ? note.dataset.figures
      : most > 0 && input.value.length > most ? note.dataset.long : '';
    note.hidden = said === '';
    note.querySelector('span').textContent = said;
    if (said) input.setAttribute('aria-invalid', 'true');
    else input.removeAttribute('aria-invalid');
  });
}

/** Whether what stands in the field could be a PIN; true for other fields. */
export function fits(input) {
  const most = Number(input.dataset.pin ?? 0);
  return most === 0 || (/^[0-9]*$/.test(input.value) && input.value.length === most);
}
