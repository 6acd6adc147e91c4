import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { Response } from 'express';
import type { PartnerPage } from '#contract/referrals';
import { loadPublicPages, type PublicPages } from '../pages/web-files.js';

/** Sends pages of clinics. */
@Injectable()
export class PartnerDrawing implements OnApplicationBootstrap {
  private pages: PublicPages;

  async onApplicationBootstrap(): Promise<void> {
    this.pages = await loadPublicPages();
  }

  /** Sends a page with the status of what it says. */
  send(response: Response, page: PartnerPage, language: 'nl' | 'en'): void {
    const nonce = response.locals['nonce'] as string;
    const html = this.pages.renderPartnerPage({ language, nonce, page });
    response.status(statusOf(page)).type('html').send(html);
  }

  /** Sends the page that says that something is wrong with us. */
  trouble(response: Response, status: number, language: 'nl' | 'en'): void {
    const nonce = response.locals['nonce'] as string;
    response.status(status).type('html').send(this.pages.renderUnavailable(language, nonce));
  }
}

function statusOf(page: PartnerPage): number {
  if (page.kind !== 'partner') return page.kind === 'partner-gone' ? 404 : 429;
  if (page.problem === undefined) return 200;
  return page.problem === 'changed' ? 409 : 400;
}
