import { defang } from './defang.js';
import { showHidden } from './hidden-characters.js';

/** Addresses of the web, and names of hosts, also behind an `@`. */
const addresses = /(https?:\/\/[^\s<>"]{1,2048}|(?:[\p{L}\p{N}-]{1,63}\.)+[\p{L}]{2,24}(?![\p{L}\p{N}]))/giu;

/** What is left of other ways to write one. */
const blunted = (text: string): string =>
  text
    .replace(/:\/\//g, '[:]//')
    .replace(/\b(javascript|vbscript|data|blob|file|mailto|tel):/gi, '$1[:]')
    .replace(/www\./gi, 'www[.]');

const brokenName = (name: string): string => {
  const dot = name.lastIndexOf('.');
  return `${name.slice(0, dot)}[.]${name.slice(dot + 1)}`;
};

const lineOf = (line: string): string =>
  line
    .split(addresses)
    .map((part, at) => {
      if (at % 2 === 0) return blunted(showHidden(part));
      return /^https?:/i.test(part) ? defang(part).text : brokenName(part);
    })
    .join('');

/** Words somebody wrote, such that no address in them is opened by accident, nor made a link by a program. */
export const defangText = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.split('\t').map(lineOf).join('\t'))
    .join('\n');
