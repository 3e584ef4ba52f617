// A page with an end says so in good time and offers to go on, then says that it has ended. data-expires is seconds.
import { postForm } from './http.js';

const warning = 180; // seconds before the end

export default function expires(notice) {
  let end = Date.now() + Number(notice.dataset.expires) * 1000;

  const look = () => {
    const left = (end - Date.now()) / 1000;
    const ended = left <= 0;
    for (const words of notice.querySelectorAll('[data-when]')) words.hidden = (words.dataset.when === 'ended') !== ended;
    notice.hidden = left > warning;
  };
  setInterval(look, 1000);

  notice.querySelector('[data-stays]').addEventListener('click', async () => {
    const answer = await postForm(notice.dataset.stay, {}).catch(() => null);
    if (answer) end = Date.now() + answer.left * 1000; // no answer: it can be pressed again
    look();
  });
}
