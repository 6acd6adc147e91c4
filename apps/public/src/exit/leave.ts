import { countShift, noPresses, wantsOut, type Press } from './shift-count.js';

/** What leaving at once needs to know. */
export interface WayOut {
  readonly exitUrl: string;
  /** Said to screen readers while the page goes away. */
  readonly leaving: () => string;
  /** Tells the server, forgets the token and every word, closes the link. */
  readonly forget: () => void;
}

let left = false;

/** Covers the page at once, forgets everything, and puts another site in its place in the history. */
export function leaveNow({ exitUrl, leaving, forget }: WayOut): void {
  if (left) return;
  left = true;
  const notice = document.createElement('p');
  notice.className = 'vh';
  notice.setAttribute('role', 'alert');
  notice.textContent = leaving();
  blank(notice);
  try {
    forget();
  } finally {
    location.replace(exitUrl);
  }
}

/** Makes the exit link and three bare presses of Shift leave at once. */
export function watchWayOut(way: WayOut): void {
  let count = noPresses;
  const press = (event: Event, type: Press['type']) => {
    const { key, repeat } = event as KeyboardEvent;
    count = countShift(count, { type, key, repeat, at: Date.now() });
    if (wantsOut(count)) leaveNow(way);
  };
  addEventListener('keydown', (event) => press(event, 'keydown'), true);
  addEventListener('keyup', (event) => press(event, 'keyup'), true);
  addEventListener('pointerdown', (event) => press(event, 'pointer'), true);
  document.addEventListener('click', (event) => {
    if (!(event.target instanceof Element) || !event.target.closest('.exit')) return;
    event.preventDefault();
    leaveNow(way);
  });
}

/** A page that is left keeps no word, and one that comes back from the browser's memory starts afresh. */
export function watchPageLeaving(hasChat: () => boolean): void {
  addEventListener('pagehide', () => {
    if (hasChat()) blank();
  });
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    blank();
    location.reload();
  });
}

function blank(...rest: readonly Node[]): void {
  document.documentElement.className = 'gone';
  document.body.replaceChildren(...rest);
}
