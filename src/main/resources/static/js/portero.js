// The one script a page loads. It finds what the page asks for by attribute and loads only those modules.
// Every module is a comfort: the page works without it, and one that fails leaves the others running.
const comforts = {
  '[data-reveal]': 'reveal',
  '[data-policy], [data-strength]': 'policy',
  '[data-match]': 'match',
  '[data-pin]': 'pin',
  '[data-seconds]': 'wait',
  '[data-code]': 'code',
  'form[method="post"]': 'once',
  'dialog[data-modal], [data-opens]': 'dialog',
  '[data-captcha]': 'captcha',
  '[data-pictures]': 'pictures',
  '[data-user-name]': 'user-name',
  '[data-kinds]': 'kinds',
  '[data-nit]': 'nit',
  '[data-errors]': 'errors',
  '[data-expires]': 'expires',
};

for (const [selector, name] of Object.entries(comforts)) {
  const found = document.querySelectorAll(selector);
  if (found.length) {
    import(`./${name}.js`)
      .then(module => found.forEach(element => module.default(element)))
      .catch(problem => console.error(name, problem));
  }
}
