import { findNonce } from './work.js';

/** Does the work a code form asks for, by itself when the code stands in it already, and sends it. */
export function watchCodeForm(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-bits]');
  if (!form) return;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void send(form);
  });
  if (form.dataset['auto'] !== undefined) void send(form);
}

async function send(form: HTMLFormElement): Promise<void> {
  const button = form.querySelector('button');
  const nonce = form.querySelector<HTMLInputElement>('[name=nonce]');
  const challenge = form.querySelector<HTMLInputElement>('[name=challenge]')?.value;
  if (!button || !nonce || challenge === undefined || button.disabled) return;
  button.disabled = true;
  button.textContent = button.dataset['working'] ?? '';
  nonce.value = (await findNonce(challenge, Number(form.dataset['bits']), () => form.isConnected)) ?? '';
  form.submit();
}
