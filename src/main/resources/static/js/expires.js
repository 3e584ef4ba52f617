// A page with an end says so in good time, then says that it has ended. data-expires and data-warn are seconds.
export default function expires(notice) {
  const end = Date.now() + Number(notice.dataset.expires) * 1000;
  const warn = Number(notice.dataset.warn) || 120;

  const look = () => {
    const left = (end - Date.now()) / 1000;
    if (left > warn) return;
    const ended = left <= 0;
    for (const words of notice.querySelectorAll('[data-when]')) words.hidden = (words.dataset.when === 'ended') !== ended;
    notice.hidden = false;
    if (ended) clearInterval(timer);
  };
  const timer = setInterval(look, 1000);
}
