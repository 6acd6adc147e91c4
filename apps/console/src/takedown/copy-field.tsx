import { useRef, useState } from 'react';
import { Icon } from '../shell/icons.js';
import { useWords } from '../words/language.js';

interface Props {
  readonly label: string;
  readonly value: string;
}

type Copying = 'not' | 'copied' | 'refused';

/** One field to be copied as it is; it says when that was done. */
export function CopyField({ label, value }: Props) {
  const { handOver } = useWords().takedown.one;
  const text = useRef<HTMLPreElement>(null);
  const [copying, setCopying] = useState<Copying>('not');
  const copy = () => {
    navigator.clipboard.writeText(value).then(
      () => setCopying('copied'),
      () => {
        // The person can still do it by hand.
        if (text.current) getSelection()?.selectAllChildren(text.current);
        setCopying('refused');
      },
    );
  };
  return (
    <li data-testid="copy-field" data-state={copying}>
      <div className="copy-head">
        <b>{label}</b>
        <button type="button" className="btn small" onClick={copy} data-testid="copy">
          {copying === 'copied' && <Icon name="check" />}
          {copying === 'copied' ? handOver.copied : handOver.copyShort}
          <span className="visually-hidden">: {label}</span>
        </button>
      </div>
      <pre ref={text} className="copy-value">
        {value}
      </pre>
      <span className={copying === 'refused' ? 'small' : 'visually-hidden'} role="status">
        {copying === 'copied' && handOver.copied}
        {copying === 'refused' && handOver.cannotCopy}
      </span>
    </li>
  );
}
