import type { PersonWindow } from '../support/browser.js';
import type { OriginName } from '../support/installation.js';

const demoPassword = 'hulplijn-demo';

type Origins = Readonly<Record<OriginName, string>>;

/** A visitor opens the page of Helpwanted and joins the queue. */
export async function startWaiting(
  { page, $ }: PersonWindow,
  origins: Origins,
  programme: 'helpwanted' | 'stop_it_now' = 'helpwanted',
): Promise<void> {
  await page.goto(origins[programme]);
  await $('start').first().click();
  await $('begin').click();
  await $('place').waitFor();
}

/** A counsellor signs in with a demo account and is available. */
export async function startWork(
  { page, $ }: PersonWindow,
  origins: Origins,
  login = 'noor@demo.test',
): Promise<void> {
  await signIn({ page, $ }, origins, login);
  await becomeAvailable({ page });
}

/** Turns the switch at the desk on if it is not, and waits until the server has said that it is. */
async function becomeAvailable({ page }: Pick<PersonWindow, 'page'>): Promise<void> {
  const desk = page.locator('[data-testid=available]:enabled');
  if (!(await desk.isChecked())) await desk.press('Space');
  await page.locator('[data-testid=available]:checked').waitFor({ state: 'attached' });
}

/** Signs in with a demo account, up to the choice of a programme if there is one. */
export async function signIn(
  { page, $ }: Pick<PersonWindow, 'page' | '$'>,
  origins: Origins,
  login: string,
): Promise<void> {
  await page.goto(origins.console);
  await $('login').fill(login);
  await $('password').fill(demoPassword);
  await $('sign-in').click();
}

/** Writes and sends. */
export async function say({ $ }: PersonWindow, text: string): Promise<void> {
  await $('compose').fill(text);
  await $('send').click();
}

/** The message with this text, in a state if one is named. */
export function message({ page }: PersonWindow, text: string, state?: string) {
  const found = page.getByTestId('message').filter({ hasText: text });
  return state === undefined ? found : found.and(page.locator(`[data-state="${state}"]`));
}

/** Texts of all messages on the screen, in their order. */
export function textsOf({ page }: PersonWindow): Promise<string[]> {
  return page.locator('[data-testid=message] :is(.text, .msg__t)').allInnerTexts();
}
