// A code field: takes the code with spaces or dashes, or the whole message that brought it, and on telephones out of the SMS.
// Never sends by itself.
export default function code(input) {
  const digits = input.dataset.code === 'digits';
  const length = Number(input.dataset.length);
  const clean = digits ? /\D/g : /[\s-]/g;

  input.addEventListener('paste', event => {
    event.preventDefault();
    const pasted = event.clipboardData.getData('text');
    const found = whole(pasted, length, digits);
    if (found) input.value = found;
    else input.setRangeText(pasted.replace(clean, ''), input.selectionStart, input.selectionEnd, 'end');
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
  input.addEventListener('input', () => {
    const found = input.value.length > length ? whole(input.value, length, digits) : null;
    if (found) input.value = found;
    else if (clean.test(input.value)) input.value = input.value.replace(clean, '');
    if (input.value.length > length) input.value = input.value.slice(0, length);
  });
  if (input.autocomplete === 'one-time-code' && 'OTPCredential' in window) fromSms(input);
}

/** The first run of exactly so many characters, as the server finds it. */
function whole(text, length, digits) {
  const tidy = text.replace(/[\s-]/g, '');
  if (tidy.length === length) return tidy;
  const runs = (text.match(digits ? /\d+/g : /[\p{L}\p{Nd}]+/gu) ?? []).filter(run => run.length === length);
  if (!digits) return runs.find(run => /\d/.test(run) && /\D/.test(run)) ?? runs.find(run => /\p{Ll}/u.test(run) && /.\p{Lu}/u.test(run)) ?? runs[0];
  return runs[0] ?? (text.match(/[\d \u00a0-]+/g) ?? []).map(run => run.replace(/\D/g, '')).find(run => run.length === length);
}

async function fromSms(input) {
  const stop = new AbortController();
  input.form?.addEventListener('submit', () => stop.abort());
  try {
    const sms = await navigator.credentials.get({ otp: { transport: ['sms'] }, signal: stop.signal });
    if (!sms) return;
    input.value = sms.code;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  } catch {
    // refused, aborted or not a telephone: the person types it
  }
}
