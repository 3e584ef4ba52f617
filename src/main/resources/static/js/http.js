// Requests to the page's own server, with the page's CSRF token.
const csrf = document.querySelector('meta[name="csrf"]');

export async function getText(url) {
  const answer = await fetch(url, { headers: { 'X-Requested-With': 'fetch' } });
  if (!answer.ok) throw new Error(`${answer.status} ${url}`);
  return answer.text();
}

export async function getJson(url) {
  return JSON.parse(await getText(url));
}

/** Posts form fields; a refusal with a JSON body is an answer too, not an error. */
export async function postForm(url, fields) {
  const headers = new Headers({ Accept: 'application/json' });
  if (csrf) headers.set(csrf.dataset.header, csrf.content);
  const answer = await fetch(url, { method: 'POST', headers, body: new URLSearchParams(fields) });
  return answer.json();
}
