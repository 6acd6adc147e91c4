import { useQuery } from '@tanstack/react-query';
import type { SessionView } from '#contract';
import { contactsApi } from '../api/contacts.js';
import { usePhone } from '../calls/use-phone.js';
import { mailApi } from '../api/mail.js';
import { useDesk } from '../inbox/desk-context.js';
import { DeskSwitch } from '../inbox/desk-switch.js';
import { WaitingCount } from '../takedown/waiting-count.js';
import { type AllWords, useWords } from '../words/language.js';
import { Icon, ProgrammeMark } from './icons.js';
import { LanguageSwitch } from './language-switch.js';
import type { Place } from './places.js';

interface Props {
  readonly session: SessionView;
  readonly places: readonly Place[];
  readonly place: Place | undefined;
  readonly onHelp: () => void;
  readonly onLeave: () => void;
}

/** The bar at the side, or on top of a phone: programme, pages, and the person. */
export function Rail({ session, places, place, onHelp, onLeave }: Props) {
  const words = useWords();
  const desk = useDesk();
  const waiting = desk?.queue.length ?? 0;
  return (
    <nav className="rail" aria-label={words.mainMenu}>
      <p className="programme" title={session.programme?.name}>
        <ProgrammeMark code={session.programme?.code ?? ''} />
        <b>{session.programme?.name}</b>
      </p>
      <ul className="places">
        {places.map(({ name, icon }) => (
          <li key={name}>
            <a
              href={`#${name}`}
              aria-current={name === place?.name ? 'page' : undefined}
              data-testid={`place-${name}`}
            >
              <Icon name={icon} />
              <span className="word">{wordOf(name, words)}</span>
              {name === 'inbox' && waiting > 0 && (
                <span className="count">
                  <span aria-hidden="true">{waiting}</span>
                  <span className="visually-hidden">, {words.chat.waitingCount(waiting)}</span>
                </span>
              )}
              {name === 'contacts' && <Drafts />}
              {name === 'phone' && <RunningCall />}
              {name === 'mail' && <DueMail />}
              {name === 'takedown' && <WaitingCount />}
            </a>
          </li>
        ))}
      </ul>
      <div className="me" role="group" aria-label={words.me}>
        {desk && <DeskSwitch />}
        <Person session={session} />
        <div className="me-actions">
          <LanguageSwitch />
          <button
            type="button"
            className="icon-button"
            aria-label={words.chat.help.title}
            title={words.chat.help.title}
            onClick={onHelp}
            data-testid="help"
          >
            <Icon name="keyboard" />
          </button>
          <button
            type="button"
            className="icon-button"
            aria-label={words.signOut}
            title={words.signOut}
            onClick={onLeave}
            data-testid="sign-out"
          >
            <Icon name="leave" />
          </button>
        </div>
      </div>
    </nav>
  );
}

/** The word of a page; a part of the console of its own has its words with it. */
function wordOf(name: Place['name'], words: AllWords): string {
  if (name === 'contacts' || name === 'mail' || name === 'forms' || name === 'takedown')
    return words[name].place;
  if (name === 'referrals' || name === 'groups' || name === 'directory') return words[name].place;
  if (name === 'providers' || name === 'queues') return words[name].place;
  return name === 'phone' ? words.calls.place : words[name];
}

/** That a call of mine runs, wherever I am. */
function RunningCall() {
  const { calls } = useWords();
  const phone = usePhone();
  if (!phone.data?.call?.running) return null;
  return (
    <span className="count" data-testid="call-runs">
      <span aria-hidden="true">1</span>
      <span className="visually-hidden">, {calls.running}</span>
    </span>
  );
}

/** How many e-mails wait for an answer. */
function DueMail() {
  const { mail } = useWords();
  const counts = useQuery({ queryKey: ['mail-counts'], queryFn: mailApi.counts, refetchInterval: 60_000 });
  const due = counts.data?.due ?? 0;
  if (due === 0) return null;
  return (
    <span className="count" data-testid="mail-count">
      <span aria-hidden="true">{due}</span>
      <span className="visually-hidden">, {mail.dueCount(due)}</span>
    </span>
  );
}

/** How many drafts of mine wait to be closed, and reports to be taken. */
function Drafts() {
  const { finding } = useWords();
  const counts = useQuery({
    queryKey: ['contacts', 'counts'],
    queryFn: contactsApi.counts,
    refetchInterval: 60_000,
  });
  const { myDrafts = 0, newReports = 0 } = counts.data ?? {};
  if (myDrafts + newReports === 0) return null;
  return (
    <span className="count" data-testid="drafts-count">
      <span aria-hidden="true">{myDrafts + newReports}</span>
      <span className="visually-hidden">
        , {finding.views.mine}: {myDrafts}, {finding.views.reports}: {newReports}
      </span>
    </span>
  );
}

function Person({ session }: Pick<Props, 'session'>) {
  const words = useWords();
  return (
    <p className="person" title={words.seenAs(session.alias)}>
      <b>{session.displayName}</b>
      <span className="muted small">
        {session.role && words.roles[session.role]}
        {session.demo && ` · ${words.demo}`}
      </span>
    </p>
  );
}
