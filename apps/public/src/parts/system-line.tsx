import type { MessageView } from '#contract';
import { usePage } from '../page/page-context.js';
import { wallTime } from '../time/clock.js';

/** What the product says between the messages: someone came, fell away, or it ended. */
export function SystemLine({ line }: { readonly line: MessageView }) {
  const { words, telling } = usePage();
  const { time } = wallTime(line.at, telling.timezone);
  const who = line.alias ?? words.talk.someone;
  const said: Record<string, string> = {
    taken: words.talk.taken(who, time),
    returned: words.talk.returned(who, time),
    ended: words.talk.ended(time),
    reopened: words.talk.reopened(time),
  };
  return (
    <li class="sysline" data-testid="system-line" data-kind={line.text}>
      {said[line.text] ?? ''}
    </li>
  );
}
