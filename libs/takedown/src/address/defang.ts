import { type AddressWarning, addressWarnings } from './address-warnings.js';
import { showHidden } from './hidden-characters.js';
import { maskAccounts } from './mask-accounts.js';
import { webAddress } from './web-address.js';

/** An address to be read and never followed. */
export interface DefangedAddress {
  readonly text: string;
  readonly warnings: readonly (AddressWarning | 'not_web')[];
}

const longest = 400;

/** Nothing in it is taken for a link, also where an address stands within an address. */
function blunt(text: string): string {
  return showHidden(text)
    .replace(/http/gi, 'hxxp')
    .replace(/:\/\//g, '[:]//')
    .replace(/www\./gi, 'www[.]')
    .replace(/(script|data|blob|file|mailto):/gi, '$1[:]');
}

const cut = (text: string): string => (text.length > longest ? `${text.slice(0, longest)}…` : text);

/** The host in punycode, with its last dot broken. */
function brokenHost({ host }: URL): string {
  const dot = host.lastIndexOf('.', host.length - 2);
  return dot < 0 ? `[${host}]` : `${host.slice(0, dot)}[.]${host.slice(dot + 1)}`;
}

/** An address such that nobody opens it by accident, as in `hxxps://voorbeeld[.]test/p/8f2c`; names are masked. */
export function defang(url: string): DefangedAddress {
  const parsed = webAddress(url);
  if (!parsed) {
    const text = blunt(cut(url)).replace(/[:.\\]|^\/+/g, (sign, at: number, whole: string) =>
      whole[at - 1] === '[' ? sign : `[${sign}]`,
    );
    return { text, warnings: ['not_web'] };
  }
  const start = url.indexOf('//') + 2;
  const length = url.slice(start).search(/[/\\?#]/);
  const rest = length < 0 ? '' : url.slice(start + length);
  const pathEnd = rest.search(/[?#]/);
  const path = pathEnd < 0 ? rest : rest.slice(0, pathEnd);
  const masked = `${maskAccounts(path, parsed)}${pathEnd < 0 ? '' : rest.slice(pathEnd)}`;
  const scheme = parsed.protocol === 'https:' ? 'hxxps' : 'hxxp';
  const name = parsed.username === '' && parsed.password === '' ? '' : '•••••@';
  const text = `${scheme}://${name}${brokenHost(parsed)}${blunt(cut(masked)).replaceAll('\\', '[\\]')}`;
  return { text, warnings: addressWarnings(url, parsed) };
}
