import type { MessageView } from '#contract';
import { Icon } from '../shell/icons.js';
import { useLanguage, useWords } from '../words/language.js';
import { describeLinks } from './describe-links.js';
import type { PendingMessage } from './transcript.js';

/** The time of a line, as the clock of the programmes shows it. */
function useClock(): (at: string) => string {
  const { language } = useLanguage();
  const clock = new Intl.DateTimeFormat(language, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: 'Europe/Amsterdam',
  });
  return (at) => clock.format(new Date(at));
}

/** One line of a conversation; a line of the product itself is said in words. */
export function MessageLine({ line, read }: { readonly line: MessageView; readonly read: boolean }) {
  const { chat: words } = useWords();
  const clock = useClock();
  if (line.author === 'system') {
    const said = {
      taken: words.system.taken(line.alias ?? ''),
      returned: words.system.returned,
      ended: words.system.ended,
      reopened: words.system.reopened,
    };
    return (
      <p className="system" data-testid="system-line" data-seq={line.seq}>
        {said[line.text as keyof typeof said] ?? ''} <time dateTime={line.at}>{clock(line.at)}</time>
      </p>
    );
  }
  const own = line.author === 'counsellor';
  const state = own ? (read ? 'read' : 'sent') : undefined;
  return (
    <div
      className={own ? 'message own' : 'message'}
      data-testid="message"
      data-seq={line.seq}
      data-author={line.author}
      data-state={state}
    >
      <span className="visually-hidden">{own ? (line.alias ?? words.you) : words.visitor}: </span>
      <p className="text">{line.text}</p>
      {!own && <Links text={line.text} />}
      <p className="meta">
        <time dateTime={line.at}>{clock(line.at)}</time>
        {state && <Icon name={state === 'read' ? 'checks' : 'check'} />}
        {state && words[state]}
      </p>
    </div>
  );
}

/** A message on its way, or one to try again. */
export function PendingLine({
  message,
  onRetry,
}: {
  readonly message: PendingMessage;
  readonly onRetry: () => void;
}) {
  const { chat: words } = useWords();
  return (
    <div
      className="message own pending"
      data-testid="message"
      data-author="counsellor"
      data-state={message.state}
    >
      <span className="visually-hidden">{words.you}: </span>
      <p className="text">{message.text}</p>
      <p className="meta">
        {message.state === 'failed' ? (
          <button type="button" className="link" onClick={onRetry} data-testid="retry">
            {words.failed}
          </button>
        ) : (
          <>
            <Icon name="clock" />
            {words.sending}
          </>
        )}
      </p>
    </div>
  );
}

/** Where the addresses in a text would lead; none can be clicked and none is asked for. */
function Links({ text }: { readonly text: string }) {
  const { chat: words } = useWords();
  const found = describeLinks(text);
  if (found.length === 0) return null;
  return (
    <ul className="links">
      {found.map(({ text: address, host, warning }, index) => (
        <li key={index} className={warning ? 'warn' : undefined} data-testid="link" title={address}>
          <Icon name="link" />
          {words.links} <code>{host ?? address.slice(0, 40)}</code>
          {warning && ` – ${words.linkWarnings[warning]}`}
        </li>
      ))}
    </ul>
  );
}
