import { type NoticeParts, noticePartsOf } from '../document/notice-parts.js';
import type { IssuedNotice } from '../document/issued-notice.js';
import { plainLines } from '../document/plain-lines.js';
import { UnfitForApi } from './unfit-for-api.js';

interface Shared {
  readonly urls: string;
  readonly name: string;
  readonly company: string;
  readonly email: string;
  readonly email2: string;
  readonly title: string;
  readonly host_notification: 'send-anon';
  readonly owner_notification: 'none';
}

/** A report as Cloudflare takes it: `act` is its type, which stands in the address too. */
export type CloudflareReport = Shared &
  (
    | {
        readonly act: 'abuse_children';
        readonly justification: string;
        readonly ncmec_notification: 'send';
      }
    | {
        readonly act: 'abuse_ncsei';
        readonly comments: string;
        readonly ncsei_subject_representation: false;
      }
  );

const most = { urls: 250, name: 255, company: 100, justification: 5_000, comments: 2_000 };

/**
 * A notice as a report. It has a type for pictures of children and one for pictures of adults without consent; for
 * anything else this interface has none, and a false type would be a false report. The owner of the site, who may be
 * who put it there, is never told; the host, who has to be by its contract, is told without our name. Who is named is
 * the organisation. Throws `UnfitForApi` for what does not fit: what was approved is neither shortened nor split.
 */
export function cloudflareReportOf(notice: IssuedNotice): CloudflareReport {
  if (notice.basis !== 'sexual_image' && notice.basis !== 'sexual_deepfake')
    throw new UnfitForApi('no_category');
  const parts = partsOf(notice);
  const hosts = new Set(parts.urls.map((url) => new URL(url).hostname));
  const urls = [...new Set(parts.urls)];
  if (hosts.size !== 1 || urls.length > most.urls) throw new UnfitForApi('too_much');
  const shared: Shared = {
    urls: urls.join('\n'),
    name: within(parts.name, most.name),
    company: parts.name.slice(0, most.company),
    email: parts.email,
    email2: parts.email,
    title: parts.reference,
    host_notification: 'send-anon',
    owner_notification: 'none',
  };
  const words = wordsOf(notice, parts);
  return notice.ageClass === 'minor'
    ? {
        ...shared,
        act: 'abuse_children',
        justification: within(words, most.justification),
        ncmec_notification: 'send',
      }
    : {
        ...shared,
        act: 'abuse_ncsei',
        comments: within(words, most.comments),
        // We are not the person in the picture.
        ncsei_subject_representation: false,
      };
}

function partsOf(notice: IssuedNotice): NoticeParts {
  try {
    return noticePartsOf(notice, notice.languages.includes('en') ? 'en' : 'nl');
  } catch {
    throw new UnfitForApi('unwritable');
  }
}

function wordsOf(
  { explanation }: IssuedNotice,
  { reference, about, capacity, goodFaith }: NoticeParts,
): string {
  return [reference, about, plainLines(explanation).join('\n'), capacity, goodFaith].join('\n\n');
}

function within(text: string, length: number): string {
  if (text.length > length) throw new UnfitForApi('too_much');
  return text;
}
