import { usePage } from '../page/page-context.js';
import { momentWords } from '../time/moment-words.js';
import { Icon } from './icon.js';

/** Whether the chat is open, and when that changes. */
export function OpenPill() {
  const { words, programme, telling } = usePage();
  const { open, until } = programme.chat;
  const moment = until === undefined ? undefined : momentWords(until, telling);
  const { home } = words;
  return (
    <p class={`pill ${open ? 'pill--open' : 'pill--closed'}`}>
      <Icon name={open ? 'clock' : 'moon'} small />
      {open
        ? moment === undefined
          ? home.open
          : home.openUntil(moment)
        : moment === undefined
          ? home.closed
          : home.closedUntil(moment)}
    </p>
  );
}
