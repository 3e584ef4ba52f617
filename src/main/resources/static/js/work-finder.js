// The worker of work.js. Its own SHA-256, for texts of one block: crypto.subtle answers each hash by a promise, which takes longer
// than the hash, and is missing over plain HTTP.
const primes = [];
for (let n = 2; primes.length < 64; n++) if (primes.every(p => n % p)) primes.push(n);
const fraction = root => Math.floor((root - Math.floor(root)) * 2 ** 32) | 0;
const START = primes.slice(0, 8).map(p => fraction(Math.sqrt(p)));
const ROUNDS = primes.map(p => fraction(Math.cbrt(p)));
const words = new Int32Array(64);
const right = (x, n) => (x >>> n) | (x << (32 - n));

/** The eight words of the SHA-256 of at most 55 ASCII characters. */
export function sha256(text) {
  words.fill(0);
  for (let i = 0; i < text.length; i++) words[i >> 2] |= text.charCodeAt(i) << (24 - 8 * (i & 3));
  words[text.length >> 2] |= 0x80 << (24 - 8 * (text.length & 3));
  words[15] = text.length * 8;
  for (let i = 16; i < 64; i++) {
    const x = words[i - 15];
    const y = words[i - 2];
    words[i] = words[i - 16] + words[i - 7]
      + (right(x, 7) ^ right(x, 18) ^ (x >>> 3)) + (right(y, 17) ^ right(y, 19) ^ (y >>> 10));
  }
  let [a, b, c, d, e, f, g, h] = START;
  for (let i = 0; i < 64; i++) {
    const one = (h + (right(e, 6) ^ right(e, 11) ^ right(e, 25)) + ((e & f) ^ (~e & g)) + ROUNDS[i] + words[i]) | 0;
    const two = ((right(a, 2) ^ right(a, 13) ^ right(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
  }
  return [a, b, c, d, e, f, g, h].map((word, i) => (word + START[i]) | 0);
}

export function find({ salt, hash, most }) {
  const sought = hash.match(/.{8}/g).map(word => parseInt(word, 16) | 0);
  for (let number = 0; number < most; number++) {
    const found = sha256(salt + number);
    if (found[0] === sought[0] && found.every((word, i) => word === sought[i])) return number;
  }
  throw new Error('no such number');
}

globalThis.addEventListener?.('message', event => globalThis.postMessage(find(event.data)));
