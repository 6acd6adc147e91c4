import { useState } from 'preact/hooks';
import { limits } from '#contract';
import type { ChatSession } from '../chat/chat-session.js';
import { usePage } from '../page/page-context.js';
import { Icon } from './icon.js';

const tellLeftFrom = 500;
const tellStep = 100;
const mostRows = 6;

/** The text box. Its draft lives in the session, so it survives everything but leaving. */
export function Composer({ session }: { readonly session: ChatSession }) {
  const { talk } = usePage().words;
  const [text, setText] = useState(session.draft);
  const write = (next: string) => {
    session.draft = next;
    setText(next);
  };
  const send = (event: Event) => {
    event.preventDefault();
    const message = text.trim();
    if (message === '' || message.length > limits.messageLength) return;
    write('');
    session.send(message);
    document.getElementById('bericht')?.focus();
  };
  const type = (next: string) => {
    write(next);
    session.typed(next.trim() === '');
  };
  return (
    <form class="composer" onSubmit={send}>
      <div class="composer__in">
        <label class="vh" for="bericht">
          {talk.label}
        </label>
        <textarea
          class="input"
          id="bericht"
          data-testid="compose"
          rows={rowsFor(text)}
          placeholder={talk.placeholder}
          autocomplete="off"
          dir="auto"
          maxLength={limits.messageLength * 2}
          aria-describedby="uitleg"
          aria-invalid={text.trim().length > limits.messageLength}
          value={text}
          onInput={(event) => type(event.currentTarget.value)}
          onKeyDown={(event) => sendsMessage(event) && send(event)}
        />
        <button class="btn btn--primary" type="submit" data-testid="send">
          <Icon name="send" />
          <span class="vh">{talk.send}</span>
        </button>
      </div>
      <Remark length={text.trim().length} />
    </form>
  );
}

/** How much room is left: to the eye exactly, to the ear only now and then. */
function Remark({ length }: { readonly length: number }) {
  const { talk } = usePage().words;
  const left = limits.messageLength - length;
  const near = left < tellLeftFrom;
  const said = (count: number) => (count < 0 ? talk.tooLong(-count) : talk.left(count));
  return (
    <>
      <p class={near ? 'vh' : 'composer__note'} id="uitleg">
        {talk.note}
      </p>
      {near && (
        <p
          class={`composer__note ${left < 0 ? 'composer__note--over' : ''}`}
          aria-hidden="true"
          data-testid="counter"
        >
          {said(left)}
        </p>
      )}
      <p class="vh" role="status">
        {near && said(Math.floor(left / tellStep) * tellStep)}
      </p>
    </>
  );
}

/** Enter sends; with Shift, while composing a character, or on a phone's keyboard it makes a new line. */
function sendsMessage(event: KeyboardEvent): boolean {
  return (
    event.key === 'Enter' && !event.shiftKey && !event.isComposing && !matchMedia('(pointer: coarse)').matches
  );
}

/** For browsers that do not size the box by what is in it. */
function rowsFor(text: string): number {
  return Math.min(mostRows, text.split('\n').length + Math.floor(text.length / 60));
}
