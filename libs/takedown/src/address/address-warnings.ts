import type { TargetView } from '#contract/takedown';
import { hidesCharacters } from './hidden-characters.js';
import { mixesScripts } from './mixes-scripts.js';

/** What about an address may mislead whoever reads it. */
export type AddressWarning = TargetView['warnings'][number];

/** The warnings of an address on the web, of which `parsed` is how a browser understands it. */
export function addressWarnings(url: string, parsed: URL): readonly AddressWarning[] {
  return [
    ...(mixesScripts(parsed.hostname) ? (['mixed_script'] as const) : []),
    ...(parsed.username !== '' || parsed.password !== '' ? (['userinfo'] as const) : []),
    ...(hidesCharacters(url) ? (['hidden_characters'] as const) : []),
    ...(parsed.port === '' ? [] : (['port'] as const)),
    ...(url.includes('\\') ? (['backslash'] as const) : []),
  ];
}
