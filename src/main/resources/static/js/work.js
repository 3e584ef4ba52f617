// Solves a captcha's proof of work beside the page: a worker tries numbers while the person goes on.

/** The number below `most` that has `hash` when it stands after `salt`. Rejects where workers do not run. */
export function solve({ salt, hash, most }) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./work-finder.js', import.meta.url), { type: 'module' });
    const end = settle => event => {
      worker.terminate();
      settle(event.data ?? event);
    };
    worker.addEventListener('message', end(resolve));
    worker.addEventListener('error', end(reject));
    worker.postMessage({ salt, hash, most: Number(most) });
  });
}
