// Show and hide a password. The button waits hidden in the page, since without script it could do nothing.
export default function reveal(holder) {
  const input = holder.querySelector('input');
  const button = holder.querySelector('.reveal');
  const word = button.querySelector('[data-word]');
  const use = button.querySelector('use');

  const show = shown => {
    input.type = shown ? 'text' : 'password';
    word.textContent = shown ? button.dataset.hide : button.dataset.show;
    use.setAttribute('href', use.getAttribute('href').replace(/#.*/, shown ? '#eye-off' : '#eye'));
  };

  button.hidden = false;
  holder.classList.add('can-reveal');
  button.addEventListener('click', () => {
    show(input.type === 'password');
    input.focus();
  });
  // Browsers offer to keep what is sent from a masked field only.
  input.form?.addEventListener('submit', () => show(false));
}
