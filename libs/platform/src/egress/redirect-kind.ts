import type { RedirectKind } from './head-answer.js';

const asksFirst =
  /(?:^|[./_-])(?:log[-_]?(?:in|on)|sign[-_]?in|o?auth2?|sso|consent|checkpoint|captcha|age[-_]?(?:gate|check|verification))(?:[./_-]|$)/;

/** What a `Location` says about what was asked. Something that asks who you are, or for consent, tells nothing of it. */
export function redirectKind(location: string, asked: URL): RedirectKind {
  const to = URL.parse(location, asked.href);
  if (to === null) return 'off_host';
  if (asksFirst.test(`${to.hostname}${to.pathname}`.toLowerCase())) return 'login';
  if (to.hostname !== asked.hostname) return 'off_host';
  return to.pathname === asked.pathname && to.search === asked.search ? 'same_path' : 'same_host';
}
