import type { CurrentCall } from '#contract';
import { useWords } from '../words/language.js';

/** The keys that help now. */
export function CallFoot({ call }: { readonly call: CurrentCall | undefined }) {
  const { calls, contacts } = useWords();
  const keys: readonly (readonly [string, string])[] = call
    ? [
        ['F2', call.running ? calls.stop : calls.next],
        ['F4', calls.spokenBefore],
        ['Alt C', calls.giveCode],
        ['Ctrl ↵', contacts.close],
      ]
    : [
        ['F2', calls.start],
        ['Alt M', calls.missed],
      ];
  return (
    <footer className="call-foot" aria-label={calls.hot}>
      {keys.map(([key, what]) => (
        <span key={key}>
          <kbd>{key}</kbd> {what}
        </span>
      ))}
    </footer>
  );
}
