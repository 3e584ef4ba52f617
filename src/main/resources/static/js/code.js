// A code field: takes a paste with spaces or dashes, and on telephones the code out of the SMS. Never sends by itself.
export default function code(input) {
  const clean = input.dataset.code === 'digits' ? /\D/g : /[\s-]/g;
  input.addEventListener('paste', event => {
    event.preventDefault();
    const pasted = event.clipboardData.getData('text').replace(clean, '');
    input.setRangeText(pasted, input.selectionStart, input.selectionEnd, 'end');
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
  input.addEventListener('input', () => {
    if (clean.test(input.value)) input.value = input.value.replace(clean, '');
    if (input.maxLength > 0) input.value = input.value.slice(0, input.maxLength);
  });
  if (input.autocomplete === 'one-time-code' && 'OTPCredential' in window) fromSms(input);
}

async function fromSms(input) {
  const stop = new AbortController();
  input.form?.addEventListener('submit', () => stop.abort());
  try {
    const sms = await navigator.credentials.get({ otp: { transport: ['sms'] }, signal: stop.signal });
    if (sms) input.value = sms.code;
  } catch {
    // refused, aborted or not a telephone: the person types it
  }
}
