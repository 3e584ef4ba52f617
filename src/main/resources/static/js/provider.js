// The captcha of another house. Nothing of it is loaded before somebody ticks the box.
const scripts = new Map();

/** Shows it in `slot`; gives the token that a right answer earns. Rejects where it cannot be had. */
export async function ask(slot, { global, script, siteKey, action }) {
  const language = document.documentElement.lang;
  await load(`${script}?render=explicit&onload=porteroProvider&hl=${language}`);
  const place = document.createElement('div'); // a new one each time: some take none twice
  slot.replaceChildren(place);
  return new Promise((resolve, reject) => {
    window[global].render(place, {
      sitekey: siteKey,
      action,
      language,
      callback: resolve,
      'error-callback': code => {
        reject(new Error(String(code)));
        return true;
      },
    });
  });
}

function load(url) {
  if (!scripts.has(url)) {
    scripts.set(url, new Promise((resolve, reject) => {
      const script = document.createElement('script');
      window.porteroProvider = resolve;
      script.addEventListener('error', () => {
        scripts.delete(url);
        reject(new Error(url));
      });
      script.src = url;
      document.head.append(script);
    }));
  }
  return scripts.get(url);
}
