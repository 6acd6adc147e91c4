import type { TestApi } from '../support/api.js';
import type { Console } from '../support/console.js';

/** A way to forge a request. */
export interface Forgery {
  readonly headers: Readonly<Record<string, string>>;
  /** Whether it also holds where there is no token yet. */
  readonly always: boolean;
}

/** Every way to forge: without a token, with that of a stranger, or from another site. */
export const forgeriesOf = ({ origins }: TestApi, stranger: Console): readonly Forgery[] => [
  { headers: { 'x-csrf-token': '' }, always: false },
  { headers: { 'x-csrf-token': stranger.csrfToken }, always: false },
  { headers: { 'x-csrf-token': 'x'.repeat(43) }, always: false },
  { headers: { origin: 'https://evil.example.org' }, always: true },
  { headers: { origin: 'null' }, always: true },
  { headers: { origin: origins.stop_it_now }, always: true },
  { headers: { origin: `${origins.console}.evil.example.org` }, always: true },
];
