// Makes src/main/resources/pictures/<category>/<id>.svg for every picture that catalogue.yaml names,
// from a pinned release of the icon set. Run after changing the catalogue:  node scripts/pictures.mjs
// With --sheet FILE.html it also writes a contact sheet to look at.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const SOURCE = '@iconify-json/fluent-emoji-flat@1.2.6';
const PICTURES = path.join(import.meta.dirname, '../src/main/resources/pictures');
// Shapes only: no scripts, styles, references, embedded images or text can enter by way of the set.
const ALLOWED_TAGS = new Set(['g', 'path', 'circle', 'ellipse', 'rect']);
const ALLOWED_ATTRIBUTES = new Set(['d', 'fill', 'fill-rule', 'clip-rule', 'opacity', 'fill-opacity', 'stroke',
  'stroke-width', 'stroke-linecap', 'stroke-linejoin', 'stroke-miterlimit', 'stroke-opacity', 'transform', 'cx', 'cy',
  'r', 'rx', 'ry', 'x', 'y', 'width', 'height']);

function icons() {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'pictures-'));
  try {
    const pack = execFileSync('npm', ['pack', '--silent', '--pack-destination', dir, SOURCE], { encoding: 'utf8' });
    execFileSync('tar', ['-xzf', path.join(dir, pack.trim().split('\n').pop()), '-C', dir]);
    return JSON.parse(fs.readFileSync(path.join(dir, 'package/icons.json'), 'utf8')).icons;
  } finally {
    fs.rmSync(dir, { recursive: true });
  }
}

/** The catalogue keeps one picture a line, so that reading it here needs no YAML library. */
function picked() {
  const pictures = [];
  let category;
  for (const line of fs.readFileSync(path.join(PICTURES, 'catalogue.yaml'), 'utf8').split('\n')) {
    category = line.match(/^ {2}- id: (\S+)$/)?.[1] ?? category;
    const id = line.match(/^ {6}- \{ id: ([a-z0-9-]+),/)?.[1];
    if (id) pictures.push({ id, category });
  }
  return pictures;
}

function check(id, body) {
  for (const [, tag, attributes] of body.matchAll(/<([a-zA-Z]+)([^>]*)>/g)) {
    if (!ALLOWED_TAGS.has(tag)) throw new Error(`${id}: <${tag}> is not allowed; pick another picture`);
    for (const [, name] of attributes.matchAll(/([\w:-]+)=/g)) {
      if (!ALLOWED_ATTRIBUTES.has(name)) throw new Error(`${id}: attribute ${name} is not allowed`);
    }
  }
  if (/url\(|href/.test(body)) throw new Error(`${id}: refers to something else`);
}

const all = icons();
const pictures = picked();
for (const { category } of pictures) fs.rmSync(path.join(PICTURES, category), { recursive: true, force: true });
let sheet = '<!doctype html><meta charset="utf-8"><body style="font:10px sans-serif">';
for (const { id, category } of pictures) {
  if (!all[id]) throw new Error(`${id}: the set has no such picture`);
  const { body } = all[id];
  check(id, body);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">${body}</svg>\n`;
  const folder = path.join(PICTURES, category);
  if (!fs.existsSync(folder)) {
    fs.mkdirSync(folder);
    sheet += `<h3>${category}</h3>`;
  }
  fs.writeFileSync(path.join(folder, `${id}.svg`), svg);
  sheet += svg.replace('<svg', `<svg width="64" height="64" style="margin:4px" aria-label="${id}"`);
}
const out = process.argv.indexOf('--sheet');
if (out > 0) fs.writeFileSync(process.argv[out + 1], sheet);
console.log(`${pictures.length} pictures`);
