/** A reference as it is compared: letters and digits alone, in capitals, however somebody writes it. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '');

const shortest = 5;
const longest = 100;
/** Words of a message that are looked at, and of how many a reference may be made. */
const mostWords = 400;
const mostTogether = 4;

/** Long enough, and with a digit: nothing that is a word of any letter. */
const tells = (text: string): boolean => text.length >= shortest && text.length <= longest && /\d/.test(text);

/**
 * The forms by which a provider's reference is known again: the whole of it, and what is left without the words around
 * it, as of “Case 12-3456”. None where it is too short to tell notices apart.
 */
export function plainReferences(reference: string): readonly string[] {
  const words = reference.split(/\s+/).map(plain);
  const hasDigit = (word: string): boolean => /\d/.test(word);
  const core = words.slice(words.findIndex(hasDigit), words.findLastIndex(hasDigit) + 1);
  return [...new Set([words.join(''), core.join('')])].filter(tells);
}

/** Everything in a message that may be a reference, in that form: its words, and up to four that follow each other. */
export function referencesIn(text: string): readonly string[] {
  const words = text
    .slice(0, 20_000)
    .split(/\s+/, mostWords)
    .map(plain)
    .filter((word) => word !== '');
  const found = new Set<string>();
  for (const [at] of words.entries())
    for (let count = 1; count <= mostTogether; count += 1) found.add(words.slice(at, at + count).join(''));
  return [...found].filter(tells);
}
