// The switch between kinds of account: fields of the other kinds are hidden and not sent.
export default function kinds(choice) {
  const form = choice.closest('form');
  const show = () => {
    const kind = choice.querySelector(':checked')?.value;
    for (const field of form.querySelectorAll('[data-for-kind]')) {
      const wanted = field.dataset.forKind.split(' ').includes(kind);
      field.hidden = !wanted;
      for (const input of field.querySelectorAll('input, select')) input.disabled = !wanted;
    }
  };
  choice.addEventListener('change', show);
  window.addEventListener('pageshow', show); // browsers put a choice back without telling
  show();
}
