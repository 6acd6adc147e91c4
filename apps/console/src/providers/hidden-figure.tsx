import { useWords } from '../words/language.js';

/** In the place of a figure that may not be told; of none at all there is nothing to hide. */
export function HiddenFigure({ isNone }: { readonly isNone: boolean }) {
  const { providers, report } = useWords();
  return <span className="muted hidden-figure">{isNone ? providers.none : report.hidden}</span>;
}
