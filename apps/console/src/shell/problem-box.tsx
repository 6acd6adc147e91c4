import { Icon } from './icons.js';

/** A refusal in plain words, read out at once. */
export function ProblemBox({ text }: { readonly text: string | undefined }) {
  return (
    <div role="alert" className={text === undefined ? 'visually-hidden' : 'note warn'} data-testid="problem">
      {text !== undefined && <Icon name="info" />}
      {text !== undefined && <span>{text}</span>}
    </div>
  );
}
