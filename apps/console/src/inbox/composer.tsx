import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { limits } from '#contract';
import { useWords } from '../words/language.js';

interface Props {
  readonly conversationId: string;
  readonly drafts: Map<string, string>;
  /** What could not be sent before the conversation left the desk and came back. */
  readonly unsent?: string | undefined;
  readonly onSend: (text: string) => void;
  readonly onTyping: (typing: boolean) => void;
}

/** The place to answer; what was begun is kept for each conversation. */
export function Composer({ conversationId, drafts, unsent = '', onSend, onTyping }: Props) {
  const { chat: words } = useWords();
  const [text, setText] = useState(drafts.get(conversationId) ?? unsent);
  const field = useRef<HTMLTextAreaElement>(null);
  const over = text.length - limits.messageLength;
  const ready = text.trim() !== '' && over <= 0;
  useEffect(() => field.current?.focus(), []);
  const write = (next: string) => {
    setText(next);
    if (next === '') drafts.delete(conversationId);
    else drafts.set(conversationId, next);
  };
  const send = () => {
    if (!ready) return;
    onSend(text);
    onTyping(false);
    write('');
    field.current?.focus();
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.altKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  };
  return (
    <form
      className="composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <textarea
        ref={field}
        rows={3}
        aria-label={words.compose}
        placeholder={words.compose}
        aria-describedby="compose-hint"
        aria-invalid={over > 0}
        value={text}
        onChange={(event) => {
          write(event.currentTarget.value);
          onTyping(event.currentTarget.value !== '');
        }}
        onBlur={() => onTyping(false)}
        onKeyDown={press}
        data-testid="compose"
      />
      <div className="composer-foot">
        <span id="compose-hint" className="muted small" role={over > 0 ? 'alert' : undefined}>
          {over > 0 ? words.tooLong(over) : words.composeHint}
        </span>
        <button type="submit" className="btn primary" disabled={!ready} data-testid="send">
          {words.send}
        </button>
      </div>
    </form>
  );
}
