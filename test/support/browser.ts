import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core';
import { environment } from './database.js';

// Chromium looks for its makers at every start; the tests stay on loopback.
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

const neutralPage = '<!doctype html><title>Neutral</title><p>A neutral site.</p>';

let running: Promise<Browser> | undefined;

/** Chromium itself, one for all tests of a worker: to start it takes longer than most of them. */
async function chromiumOfWorker(): Promise<Browser> {
  const known = await running;
  if (known?.isConnected()) return known;
  running = chromium.launch({ executablePath: environment('CHROMIUM_PATH'), args: quiet });
  closeWithWorker(await running);
  return running;
}

/** A worker of Jest that has no file left stops listening for more, and ends once nothing else keeps it: nor may Chromium. */
function closeWithWorker(browser: Browser): void {
  process.on('removeListener', (event) => {
    if (event === 'message') void browser.close();
  });
}

/** A real Chromium, headless. Closing it closes the windows that were opened in it; each knows nothing of any other. */
export async function openBrowser(): Promise<Browser> {
  const shared = await chromiumOfWorker();
  const contexts: BrowserContext[] = [];
  return Object.assign(Object.create(shared) as Browser, {
    newContext: async (options?: BrowserContextOptions) => {
      const context = await shared.newContext(options);
      contexts.push(context);
      return context;
    },
    close: async () => void (await Promise.all(contexts.splice(0).map((context) => context.close()))),
  });
}

/** A window of a person of its own; what it asks of other sites is answered here and remembered. */
export interface PersonWindow {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Addresses of other sites that were asked for. */
  readonly strangers: string[];
  /** Errors and refusals of the content security policy that the page told. */
  readonly complaints: string[];
  /** The element of a test hook. */
  readonly $: (testId: string) => ReturnType<Page['locator']>;
}

/** Opens a window; its requests to other sites never leave the machine. */
export async function openWindow(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<PersonWindow> {
  const context = await browser.newContext({ locale: 'nl-NL', timezoneId: 'Europe/Amsterdam', ...options });
  // As for every wait: far beyond what anything takes, also on a busy machine.
  context.setDefaultTimeout(60_000);
  const strangers: string[] = [];
  const complaints: string[] = [];
  await context.route(
    ({ hostname }) => !hostname.endsWith('.localhost'),
    (route) => {
      strangers.push(route.request().url());
      return route.fulfill({ contentType: 'text/html', body: neutralPage });
    },
  );
  context.on('console', (message) => {
    if (/content security policy|trusted ?type/i.test(message.text())) complaints.push(message.text());
  });
  context.on('weberror', (error) => complaints.push(error.error().message));
  const page = await context.newPage();
  return { context, page, strangers, complaints, $: (testId) => page.getByTestId(testId) };
}
