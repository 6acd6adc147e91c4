import type { INestApplicationContext } from '@nestjs/common';
import { PartnerLinks } from '#referrals';
import type { Server } from './clients.js';
import { type Answer, call } from './http.js';

/** The token of the link to an appointment, as a mail to its clinic has it. */
export function partnerToken(
  process: INestApplicationContext,
  appointmentId: string,
  programme = 'helpwanted',
): string {
  const link = process.get(PartnerLinks, { strict: false }).linkOf(programme, appointmentId);
  return link.replace('/partner/', '');
}

/** Opens the page of a link, as a browser or a scanner of mail does. */
export function openPartnerPage(
  server: Server,
  token: string,
  language: 'nl' | 'en' = 'nl',
): Promise<Answer> {
  const path = language === 'en' ? `/en/partner/${token}` : `/partner/${token}`;
  return call({ port: server.port, to: server.origins.appointment, path });
}

/** Sends a form of the page. */
export function sendPartnerForm(
  server: Server,
  act: 'confirm' | 'decline' | 'number' | 'outcome',
  fields: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  return call({
    port: server.port,
    to: server.origins.appointment,
    method: 'POST',
    path: `/partner/${act}`,
    body: new URLSearchParams({ language: 'nl', ...fields }).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
  });
}

/** Where an appointment stands, as its page says. */
export const stageOf = ({ text }: Answer): string | undefined => /data-stage="([^"]+)"/.exec(text)?.[1];

/** What was recorded, as its page says. */
export const reportedOn = ({ text }: Answer): string | undefined => /data-report="([^"]+)"/.exec(text)?.[1];
