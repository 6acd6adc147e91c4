import type { AppointmentPage } from '#contract/referrals';
import { crisisLines, exitUrl } from '#programmes';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { Request, Response } from 'express';
import { loadPublicPages, type PublicPages } from './web-files.js';

type Language = 'nl' | 'en';

/** Where a form can be reached by its address alone; every other one starts anew there. */
const addresses: ReadonlyMap<string, Language> = new Map<string, Language>([
  ['/', 'nl'],
  ['/en', 'en'],
  ...['', '/show', '/times', '/move', '/cancel', '/file', '/seat'].map((rest): [string, Language] => [
    `/appointment${rest}`,
    'nl',
  ]),
]);

/** Serves the pages of the host that belongs to no programme, and names none. */
@Injectable()
export class AppointmentHost implements OnApplicationBootstrap {
  private pages: PublicPages;

  async onApplicationBootstrap(): Promise<void> {
    this.pages = await loadPublicPages();
  }

  /** Answers a request for a page. */
  serve(request: Request, response: Response): void {
    const language = addresses.get(request.path);
    if (language) this.send(response, language, { kind: 'entry' });
    else this.trouble(response, 404, request.path.startsWith('/en') ? 'en' : 'nl');
  }

  /** Sends a page. */
  send(response: Response, language: Language, page: AppointmentPage): void {
    const nonce = response.locals['nonce'] as string;
    response.type('html').send(this.pages.renderAppointment({ language, nonce, exitUrl, crisisLines, page }));
  }

  /** Sends the page that says that something is not there, or is wrong, with the telephone numbers. */
  trouble(response: Response, status: number, language: Language): void {
    response.status(status);
    this.send(response, language, { kind: status === 404 ? 'not_found' : 'unavailable' });
  }
}
