import type { TargetProbes } from '#contract/takedown';
import type { TakedownProbesWords } from '../words/takedown-probes-nl.js';

const hourMs = 3_600_000;

/** What an address answered, in plain words; nothing where it is not asked. */
export function probeLine(
  { answers, nextAt }: Pick<TargetProbes, 'answers' | 'nextAt'>,
  words: TakedownProbesWords,
): string | undefined {
  const last = answers.at(-1);
  if (!last) return nextAt === undefined ? undefined : words.none;
  if (last.sign !== 'gone') return words[last.sign];
  const gone = answers.slice(answers.findLastIndex(({ sign }) => sign !== 'gone') + 1);
  const apart = Date.parse(last.at) - Date.parse(gone[0]?.at ?? last.at);
  return words.gone(gone.length, Math.floor(apart / hourMs));
}
