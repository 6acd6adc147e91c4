import type { DynamicModule, Type } from '@nestjs/common';
import type { Browser } from 'playwright-core';
import { startApi, type TestApi } from '../support/api.js';
import { openBrowser } from '../support/browser.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

/** A served product with a database of its own, and a browser to look at it. */
export interface ServedPages {
  readonly api: TestApi;
  readonly database: TestDatabase;
  readonly browser: Browser;
  close(): Promise<void>;
}

/** Starts the api in the test's process, and a Chromium; `more` adds modules, such as the jobs, and `env` settings. */
export async function servePages(
  more: readonly (Type | DynamicModule)[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<ServedPages> {
  const database = await createTestDatabase();
  const api = await startApi({ database, env, ...(more.length > 0 && { role: 'all' }) }, more);
  const browser = await openBrowser();
  const close = async () => {
    await browser.close();
    await api.close();
    await database.drop();
  };
  return { api, database, browser, close };
}
