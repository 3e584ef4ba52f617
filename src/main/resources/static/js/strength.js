// How hard a password is to guess, from 1 (a child could) to 4 (leave it). A rough measure, for words beside the field.
const stems = new Set((
  'alianza multiportal facturatech colombia bogota medellin cali barranquilla cartagena bucaramanga nacional millonarios america ' +
  'junior santafe password contrasena contraseña clave secreto admin usuario bienvenido bienvenida hola amor teamo mama papa familia ' +
  'jesus dios qwerty asdfgh abc prueba pruebas enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre ' +
  'welcome hello love sunshine monkey dragon letmein iloveyou cooperativa empresa factura banco dinero pass test'
).split(' '));

const rows = ['abcdefghijklmnñopqrstuvwxyz', '01234567890', 'qwertyuiop', 'asdfghjklñ', 'zxcvbnm'];
const looksLike = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't', '@': 'a', $: 's', '!': 'i' };

export function strength(text) {
  if (stems.has(stem(text))) return 1;
  const bits = fresh(text.toLowerCase()) * Math.log2(pool(text)) * 0.8;
  return bits < 28 ? 1 : bits < 42 ? 2 : bits < 60 ? 3 : 4;
}

/** What is left of "C0lombia2026*" once its usual decorations are off: "colombia". */
function stem(text) {
  const plain = text.toLowerCase().replace(/^[\d\W_]+|[\d\W_]+$/gu, '');
  return plain.replace(/[013457@$!]/g, sign => looksLike[sign]);
}

/** Characters that are not the same as, or next to, the one before: "aaaa" and "1234" are worth one. */
function fresh(text) {
  const characters = [...text];
  return characters.filter((now, at) => at === 0 || !follows(characters[at - 1], now)).length;
}

function follows(before, now) {
  return before === now || rows.some(row => {
    const [a, b] = [row.indexOf(before), row.indexOf(now)];
    return a >= 0 && b >= 0 && Math.abs(a - b) === 1;
  });
}

function pool(text) {
  const kinds = [[/\p{Ll}/u, 26], [/\p{Lu}/u, 26], [/\p{Nd}/u, 10], [/[^\p{L}\p{Nd}]/u, 20]];
  return kinds.reduce((sum, [pattern, size]) => sum + (pattern.test(text) ? size : 0), 0) || 26;
}
