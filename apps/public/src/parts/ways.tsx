import { reportAddress } from '../forms/form-addresses.js';
import { usePage } from '../page/page-context.js';
import { momentWords } from '../time/moment-words.js';
import { minutesWords } from '../words/waiting-words.js';
import { Icon, type IconName } from './icon.js';
import { telephone } from './telephone.js';

interface Face {
  readonly icon: IconName;
  readonly title: string;
  readonly text: string;
}

/** The main way in: the chat. Needs script, so it is drawn but not shown without. */
export function StartWay({ onStart }: { readonly onStart: () => void }) {
  const { words, programme } = usePage();
  const minutes = minutesWords(words, programme.wait);
  const text = minutes === undefined ? words.home.startText : words.home.startWait(minutes);
  return (
    <button class="way way--main with-script" type="button" data-testid="start" onClick={onStart}>
      <WayFace icon="chat" title={words.home.start} text={text} />
    </button>
  );
}

/** The way that is always open, also without script; the main one while the chat is closed. */
export function FormWay() {
  const { words, programme, language } = usePage();
  const { write, writeText } = words.home;
  return (
    <a class={programme.chat.open ? 'way' : 'way way--main'} href={reportAddress[language]}>
      <WayFace icon="send" title={write} text={writeText} />
    </a>
  );
}

/** The other way: the programme's own telephone while it is open, and 113 when nobody of ours is there. */
export function CallWay() {
  const { words, programme, telling } = usePage();
  const { open, until, number } = programme.phone;
  const { home } = words;
  if (!open) {
    return (
      <a class="way" href="tel:113">
        <WayFace icon="phone" title={home.call113} text={home.call113Text} />
      </a>
    );
  }
  const text = until === undefined ? home.callOpenNow : home.callOpen(momentWords(until, telling));
  return (
    <a class="way" href={telephone(number)}>
      <WayFace icon="phone" title={home.callUs(number)} text={text} />
    </a>
  );
}

function WayFace({ icon, title, text }: Face) {
  return (
    <>
      <span class="way__disc">
        <Icon name={icon} />
      </span>
      <span class="way__title">{title}</span>
      <span class="way__go">
        <Icon name="go" />
      </span>
      <span class="way__text">{text}</span>
    </>
  );
}
