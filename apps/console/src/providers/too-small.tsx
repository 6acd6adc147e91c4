import { useWords } from '../words/language.js';

/** In the place of a figure of fewer than five; of none at all there is nothing to hide. */
export function TooSmall({ count }: { readonly count?: number }) {
  const { providers } = useWords();
  return <span className="muted too-small">{count === 0 ? providers.none : providers.tooSmall}</span>;
}
