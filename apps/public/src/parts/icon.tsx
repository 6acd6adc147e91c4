const ring = 'M12 3.8a8.2 8.2 0 1 0 0 16.4 8.2 8.2 0 0 0 0-16.4Z';

const paths = {
  again: 'M19 12a7 7 0 1 1-2.2-5.1M19.3 4v3.7h-3.7',
  back: 'm14.5 6-6 6 6 6',
  block: `${ring}M6.3 6.3l11.4 11.4`,
  chat: 'M4 6.5A2.5 2.5 0 0 1 6.5 4h11A2.5 2.5 0 0 1 20 6.5v7a2.5 2.5 0 0 1-2.5 2.5H11l-4.5 4v-4A2.5 2.5 0 0 1 4 13.5ZM8 8.7h8M8 11.7h5',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  checks: 'm2.5 12.7 4.3 4.3L15 8.5M11.5 16.2l.8.8L21 8.5',
  clock: `${ring}M12 7.5V12l3 2`,
  couch:
    'M6 11V7.5A2.5 2.5 0 0 1 8.5 5h7A2.5 2.5 0 0 1 18 7.5V11M3.5 12.5a1.8 1.8 0 0 1 3.6 0V14h9.8v-1.5a1.8 1.8 0 0 1 3.6 0V18h-17ZM6 18v1.5M18 18v1.5',
  down: 'm6 9.5 6 6 6-6',
  ear: 'M4 10v4h3.5l5 4V6l-5 4ZM16 9.5a3.5 3.5 0 0 1 0 5M18.5 7a7 7 0 0 1 0 10',
  euro: `${ring}M14.8 9.3A3.6 3.6 0 1 0 14.8 14.7M7.5 11h5M7.5 13h4.5M6.2 6.2l11.6 11.6`,
  exit: 'M10.5 4.5h-4A1.5 1.5 0 0 0 5 6v12a1.5 1.5 0 0 0 1.5 1.5h4M10.5 12h10M16.5 8l4 4-4 4',
  go: 'M5 12h14M13.5 6.5 19 12l-5.5 5.5',
  heart: 'M12 19.5s-7.5-4.4-7.5-9.7A4.2 4.2 0 0 1 12 7.2a4.2 4.2 0 0 1 7.5 2.6c0 5.3-7.5 9.7-7.5 9.7Z',
  history: 'M4.5 12a7.7 7.7 0 1 1 2.3 5.5M4.5 19v-3.5H8M12 8v4.3l2.8 1.7',
  info: `${ring}M12 11.5V16M12 8.2h.01`,
  lock: 'M7 10.5h10a2 2 0 0 1 2 2V18a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2v-5.5a2 2 0 0 1 2-2ZM8.5 10.5V8a3.5 3.5 0 0 1 7 0v2.5M12 14.5v2',
  moon: 'M19.5 14.2A8 8 0 0 1 9.8 4.5a8 8 0 1 0 9.7 9.7Z',
  next: 'm9.5 6 6 6-6 6',
  noCamera:
    'M8 6.5 9.3 4.5h5.4L16 6.5h2.5A1.5 1.5 0 0 1 20 8v9M17.5 19h-12A1.5 1.5 0 0 1 4 17.5V8a1.5 1.5 0 0 1 1-1.4M14.7 14.7A3.5 3.5 0 0 1 9.8 9.8M3.5 3.5l17 17',
  noLink:
    'M5 12.5a10 10 0 0 1 3-2M12 9.5c2.7 0 5.1 1.1 7 3M8.2 15.7a5.4 5.4 0 0 1 3.3-1.5M2 9.2A14.5 14.5 0 0 1 6 6.8M10 5.6A14.5 14.5 0 0 1 22 9.2M12 19h.01M4 3.5l16 17',
  pace: `${ring}M12 7.5V12l3 2`,
  person: 'M12 5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7ZM5.5 19.5a6.5 6.5 0 0 1 13 0',
  phone:
    'M6.2 3.8h2.4l1.5 4-2 1.6a12.5 12.5 0 0 0 6.5 6.5l1.6-2 4 1.5v2.4a2 2 0 0 1-2.2 2A17 17 0 0 1 4.2 6a2 2 0 0 1 2-2.2Z',
  proof: 'M6.5 4h11A1.5 1.5 0 0 1 19 5.5V20l-7-4.2L5 20V5.5A1.5 1.5 0 0 1 6.5 4ZM9 10l2.2 2.2L15 8.5',
  send: 'M12 19V5.5M6 11l6-6 6 6',
} as const;

export type IconName = keyof typeof paths;

/** A line drawing beside words; never the only carrier of a meaning. */
export function Icon({ name, small }: { readonly name: IconName; readonly small?: boolean }) {
  return (
    <svg class={small ? 'icon icon--sm' : 'icon'} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
