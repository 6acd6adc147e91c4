import type { TakedownProbesWords } from './takedown-probes-nl.js';

/** English words of what addresses answered, and what people saw there. */
export const takedownProbesEn: TakedownProbesWords = {
  none: 'Not checked yet.',
  gone: (times, hours) =>
    times === 1 ? 'Not found once.' : `Not found ${times} times, ${hours} hours apart.`,
  present: 'The address answers. That does not say whether it is gone.',
  moved: 'The address leads to another page. Check for yourself.',
  silent: 'No answer that tells us anything.',
  next: (when) => `Next time: ${when}.`,
  look: 'Something answers again. Check for yourself whether it is back.',
  seen: {
    gone: (by, when) => `${by} saw that it is gone, ${when}.`,
    there: (by, when) => `${by} saw that it is there, ${when}.`,
    undo: (by, when) => `${by} took back what was said, ${when}.`,
  },
  says: { gone: 'Seen: gone', there: 'It is back', undo: 'Undo' },
  stillThere: 'Still there',
  reopen: 'New notice',
  ofTarget: (position) => `, target ${position}`,
  looks: (number) =>
    number === 1
      ? 'Something answers again at one notice. Check for yourself whether it is back:'
      : `Something answers again at ${number} notices. Check for yourself whether it is back:`,
  settingTitle: 'Checking whether something is gone',
  setting: 'Also check addresses with images of minors',
  settingHint:
    'We only ask an address whether it still exists. No page or image is ever opened. This is off unless you turn it on.',
  settingSaved: { on: 'It is on now.', off: 'It is off now.' },
};
