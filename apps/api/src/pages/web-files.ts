import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL, fileURLToPath } from 'node:url';
import type { CrisisLine, FormPage, PublicProgramme } from '#contract';
import type { AppointmentPage, PartnerPage } from '#contract/referrals';

/** What the visitors' pages, built for the server, can draw. */
export interface PublicPages {
  renderPage(page: {
    readonly programme: PublicProgramme;
    readonly language: 'nl' | 'en';
    readonly now: string;
    readonly nonce: string;
  }): string;
  renderForm(form: {
    readonly programme: PublicProgramme;
    readonly language: 'nl' | 'en';
    readonly now: string;
    readonly nonce: string;
    readonly page: FormPage;
  }): string;
  renderPartnerPage(page: {
    readonly language: 'nl' | 'en';
    readonly nonce: string;
    readonly page: PartnerPage;
  }): string;
  renderAppointment(parts: {
    readonly language: 'nl' | 'en';
    readonly nonce: string;
    readonly exitUrl: string;
    readonly crisisLines: readonly CrisisLine[];
    readonly page: AppointmentPage;
  }): string;
  renderUnavailable(language: 'nl' | 'en', nonce: string): string;
  renderMessagePage(kind: 'not_found', language: 'nl' | 'en', nonce: string): string;
}

/** Finds the folder `dist`, from a source file as well as from a built one. */
function distFolder(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json'))) return join(folder, 'dist');
    if (dirname(folder) === folder) throw new Error('the folder of the web pages was not found');
  }
}

const dist = distFolder();

/** Folders of the built web apps. */
export const webFolders = {
  publicAssets: join(dist, 'public', 'client'),
  console: join(dist, 'console'),
} as const;

/** Loads the visitors' pages; throws when they were not built. */
export async function loadPublicPages(): Promise<PublicPages> {
  return (await import(pathToFileURL(join(dist, 'public', 'server', 'server.js')).href)) as PublicPages;
}

/** The console's document, with `__NONCE__` where the nonce goes and `__APPOINTMENT_PAGE__` where the host of appointments does. */
export function loadConsoleDocument(): string {
  return readFileSync(join(dist, 'console', 'index.html'), 'utf8');
}
