import { Queue } from '#chat';
import { Clock } from '#platform/clock';
import { HostMap } from '#platform/http';
import { Programmes } from '#programmes';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import sirv from 'sirv';
import { loadConsoleDocument, loadPublicPages, type PublicPages, webFolders } from './web-files.js';

const languages: ReadonlyMap<string, 'nl' | 'en'> = new Map([
  ['/', 'nl'],
  ['/en', 'en'],
]);

/** Serves the pages of the visitors' hosts and of the console. */
@Injectable()
export class Pages implements OnApplicationBootstrap {
  private visitors: PublicPages;
  private console: string;

  constructor(
    private readonly hosts: HostMap,
    private readonly programmes: Programmes,
    private readonly queue: Queue,
    private readonly clock: Clock,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.visitors = await loadPublicPages();
    this.console = loadConsoleDocument();
  }

  /** Adds the pages behind the api's own routes. */
  serve(application: NestExpressApplication): void {
    const forever = { maxAge: 31_536_000, immutable: true, gzip: true, etag: false };
    const assets = {
      programme: sirv(webFolders.publicAssets, forever),
      console: sirv(webFolders.console, { ...forever, extensions: [] }),
    };
    application.use((request: Request, response: Response, next: NextFunction) => {
      const name = this.hosts.nameOf(request.headers.host);
      if (request.path.startsWith('/api') || !['GET', 'HEAD'].includes(request.method)) return next();
      if (name !== undefined && request.path.startsWith('/assets/')) {
        return assets[name === 'console' ? 'console' : 'programme'](request, response, () =>
          this.notFound(request, response),
        );
      }
      if (name === undefined) return this.notFound(request, response);
      if (name === 'console') return this.consolePage(response);
      void this.visitorPage(name, request, response);
    });
  }

  private consolePage(response: Response): void {
    const nonce = response.locals['nonce'] as string;
    response.type('html').send(this.console.replaceAll('__NONCE__', nonce));
  }

  private async visitorPage(code: string, request: Request, response: Response): Promise<void> {
    const language = languages.get(request.path);
    if (language === undefined) return this.notFound(request, response);
    const nonce = response.locals['nonce'] as string;
    try {
      const programme = await this.programmes.publicView(code, await this.queue.range(code));
      const now = this.clock.now().toISOString();
      response.type('html').send(this.visitors.renderPage({ programme, language, now, nonce }));
    } catch {
      // Whatever is broken behind it, the page with the telephone numbers still comes.
      response.status(503).type('html').send(this.visitors.renderUnavailable(language, nonce));
    }
  }

  private notFound(request: Request, response: Response): void {
    const language = request.path.startsWith('/en') ? 'en' : 'nl';
    response.setHeader('cache-control', 'no-store');
    response
      .status(404)
      .type('html')
      .send(this.visitors.renderMessagePage('not_found', language, response.locals['nonce'] as string));
  }
}
