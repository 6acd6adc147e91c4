import { Queue } from '#chat';
import type { FormPage } from '#contract';
import { Clock } from '#platform/clock';
import { HostMap } from '#platform/http';
import { Programmes } from '#programmes';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import sirv from 'sirv';
import { AppointmentHost } from './appointment-host.service.js';
import { Reporting } from './reporting.service.js';
import { loadConsoleDocument, loadPublicPages, type PublicPages, webFolders } from './web-files.js';

type Language = 'nl' | 'en';

/** A form that cannot be drawn again from its address alone starts anew there. */
interface Address {
  readonly language: Language;
  readonly form?: 'code' | 'report';
}

const addresses: ReadonlyMap<string, Address> = new Map<string, Address>([
  ['/', { language: 'nl' }],
  ['/en', { language: 'en' }],
  ['/en/code', { language: 'en', form: 'code' }],
  ['/formulier', { language: 'nl', form: 'report' }],
  ['/form', { language: 'nl', form: 'report' }],
  ['/en/form', { language: 'en', form: 'report' }],
  ...['', '/new', '/confirm', '/resume', '/reply'].map((rest): [string, Address] => [
    `/code${rest}`,
    { language: 'nl', form: 'code' },
  ]),
]);

/** Pages of clinics have routes of their own. */
const partnerPage = /^\/(en\/)?partner\/[^/%]+$/;

/** A form to be drawn. */
export interface DrawnForm {
  readonly programme: string;
  readonly language: Language;
  readonly page: FormPage;
}

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
    private readonly reporting: Reporting,
    private readonly appointments: AppointmentHost,
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
      const { host } = request.headers;
      const [kind, name] = [this.hosts.kindOf(host), this.hosts.programmeOf(host)];
      if (request.path.startsWith('/api') || !['GET', 'HEAD'].includes(request.method)) return next();
      if (kind !== undefined && request.path.startsWith('/assets/')) {
        return assets[kind === 'console' ? 'console' : 'programme'](request, response, () =>
          this.notFound(request, response),
        );
      }
      if (kind === 'appointment' && partnerPage.test(request.path)) return next();
      if (kind === 'console') return this.consolePage(response);
      if (kind === 'appointment') return this.appointments.serve(request, response);
      if (name === undefined) return this.notFound(request, response);
      void this.visitorPage(name, request, response);
    });
  }

  private consolePage(response: Response): void {
    const nonce = response.locals['nonce'] as string;
    const page = new URL(this.hosts.originOf('appointment') ?? '').host;
    response
      .type('html')
      .send(this.console.replaceAll('__NONCE__', nonce).replaceAll('__APPOINTMENT_PAGE__', page));
  }

  private async visitorPage(code: string, request: Request, response: Response): Promise<void> {
    const { language, form } = addresses.get(request.path) ?? {};
    if (language === undefined) return this.notFound(request, response);
    const nonce = response.locals['nonce'] as string;
    try {
      if (form) {
        const page: FormPage = form === 'code' ? { kind: 'code-entry' } : await this.reporting.begin(code);
        return await this.form(response, { programme: code, language, page });
      }
      const programme = await this.programmes.publicView(code, await this.queue.range(code));
      const now = this.clock.now().toISOString();
      response.type('html').send(this.visitors.renderPage({ programme, language, now, nonce }));
    } catch {
      // Whatever is broken behind it, the page with the telephone numbers still comes.
      response.status(503).type('html').send(this.visitors.renderUnavailable(language, nonce));
    }
  }

  /** Sends a page that is a form; throws when nothing can be looked up. */
  async form(response: Response, { programme: code, language, page }: DrawnForm): Promise<void> {
    const programme = await this.programmes.publicView(code, undefined);
    const now = this.clock.now().toISOString();
    const nonce = response.locals['nonce'] as string;
    response.type('html').send(this.visitors.renderForm({ programme, language, now, nonce, page }));
  }

  /** Sends the page that says that something is wrong, with the telephone numbers. */
  trouble(response: Response, status: number, language: Language): void {
    if (this.hosts.kindOf(response.req.headers.host) === 'appointment')
      return this.appointments.trouble(response, status, language);
    const nonce = response.locals['nonce'] as string;
    response.status(status).type('html').send(this.visitors.renderUnavailable(language, nonce));
  }

  private notFound(request: Request, response: Response): void {
    const language = request.path.startsWith('/en') ? 'en' : 'nl';
    if (this.hosts.kindOf(request.headers.host) === 'appointment')
      return this.appointments.trouble(response, 404, language);
    response.setHeader('cache-control', 'no-store');
    response
      .status(404)
      .type('html')
      .send(this.visitors.renderMessagePage('not_found', language, response.locals['nonce'] as string));
  }
}
