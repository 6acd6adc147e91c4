/** Line drawings on a 20 × 20 field. */
const shapes = {
  inbox:
    'M3 11.5 5 5a1.5 1.5 0 0 1 1.4-1.2h7.2A1.5 1.5 0 0 1 15 5l2 6.5v3.2a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 3 14.7zM3.2 11.5h4l1.1 2h3.4l1.1-2h4',
  staff:
    'M7.5 9.2a2.7 2.7 0 1 0 0-5.4 2.7 2.7 0 0 0 0 5.4zM2.5 16c.4-2.9 2.3-4.4 5-4.4s4.6 1.5 5 4.4M13 4.2a2.5 2.5 0 0 1 0 4.8M14.5 12c1.8.5 2.8 1.9 3 4',
  contacts:
    'M5 3.5h10A1.5 1.5 0 0 1 16.5 5v10a1.5 1.5 0 0 1-1.5 1.5H5A1.5 1.5 0 0 1 3.5 15V5A1.5 1.5 0 0 1 5 3.5zM6.5 7.2h7M6.5 10h7M6.5 12.8h4',
  group:
    'M10 3.8a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4zM4.6 8.6a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6zM15.4 8.6a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6zM6.2 16.2c.3-3.3 1.7-5 3.8-5s3.5 1.7 3.8 5M1.8 16.2c.1-1.5.8-2.4 1.9-2.6M18.2 16.2c-.1-1.5-.8-2.4-1.9-2.6',
  hours: 'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM10 6v4.2l2.8 1.8',
  bell: 'M5 13.5V9a5 5 0 0 1 10 0v4.5l1.2 1.5H3.8zM8.3 17a1.9 1.9 0 0 0 3.4 0',
  keyboard:
    'M4 5h12a1.5 1.5 0 0 1 1.5 1.5v7A1.5 1.5 0 0 1 16 15H4a1.5 1.5 0 0 1-1.5-1.5v-7A1.5 1.5 0 0 1 4 5zM5.5 8.3h1M9.5 8.3h1M13.5 8.3h1M6.5 11.8h7',
  leave: 'M8 4H5a1.5 1.5 0 0 0-1.5 1.5v9A1.5 1.5 0 0 0 5 16h3M12.5 6.5 16 10l-3.5 3.5M16 10H8',
  chat: 'M3 6a2 2 0 0 1 2-2h10a2 2 0 0 1 2 2v6a2 2 0 0 1-2 2H9.5L5.8 17v-3H5a2 2 0 0 1-2-2z',
  back: 'M12 5l-5 5 5 5',
  check: 'M4.5 10.5l3.7 3.7 7.3-8',
  checks: 'M2.5 10.8l3.2 3.2 6-7M9.3 13.2l.8.8 6.9-7.8',
  clock: 'M10 4a6 6 0 1 0 0 12 6 6 0 0 0 0-12zM10 7v3.2l2 1.3',
  info: 'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM10 9.2v4.3M10 6.5v.1',
  shield: 'M10 2.8 4 5v4.6c0 3.7 2.5 6.3 6 7.6 3.5-1.3 6-3.9 6-7.6V5zM7.4 9.9l1.9 1.9 3.4-3.6',
  lock: 'M6 9h8a1.5 1.5 0 0 1 1.5 1.5v5A1.5 1.5 0 0 1 14 17H6a1.5 1.5 0 0 1-1.5-1.5v-5A1.5 1.5 0 0 1 6 9zM7 9V6.5a3 3 0 0 1 6 0V9',
  audit: 'M9 3.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11zM13.2 13.2 17 17M6.5 9h5M6.5 7h3',
  link: 'M8.5 11.5l3-3M9 6l1.5-1.5a3.2 3.2 0 0 1 4.6 4.6L13.6 10.6M11 14l-1.5 1.5a3.2 3.2 0 0 1-4.6-4.6L6.4 9.4',
  phone:
    'M6.2 3.5H4.5A1.2 1.2 0 0 0 3.3 4.8c.4 6.3 5.6 11.5 11.9 11.9a1.2 1.2 0 0 0 1.3-1.2v-1.7a1 1 0 0 0-.8-1l-2.4-.6a1 1 0 0 0-1 .4l-.8 1a10.5 10.5 0 0 1-4.6-4.6l1-.8a1 1 0 0 0 .4-1l-.6-2.4a1 1 0 0 0-1-.8z',
  stop: 'M7 5.5h6A1.5 1.5 0 0 1 14.5 7v6a1.5 1.5 0 0 1-1.5 1.5H7A1.5 1.5 0 0 1 5.5 13V7A1.5 1.5 0 0 1 7 5.5z',
  scale: 'M10 3.5v13M6 16.5h8M4 6h12M4 6l-1.8 4.5a2 2 0 0 0 3.6 0zM16 6l-1.8 4.5a2 2 0 0 0 3.6 0z',
  key: 'M6.5 9.8a3.2 3.2 0 1 0 0 6.4 3.2 3.2 0 0 0 0-6.4zM8.8 11.2 16 4M13 7l2 2M11 9l1.3 1.3',
  tag: 'M3.5 4.5v5.2l7 7 6-6-7-7H4.5a1 1 0 0 0-1 .8zM6.8 7v.1',
  plus: 'M10 4v12M4 10h12',
  search: 'M9 3.8a5.2 5.2 0 1 0 0 10.4A5.2 5.2 0 0 0 9 3.8zM13 13l4 4',
  cross: 'M5 5l10 10M15 5 5 15',
  columns:
    'M4.5 4h11A1.5 1.5 0 0 1 17 5.5v9a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 3 14.5v-9A1.5 1.5 0 0 1 4.5 4zM8 4v12M12.5 4v12',
  download: 'M10 3.5v9M6.5 9.2l3.5 3.5 3.5-3.5M4 16.5h12',
  filter: 'M3 5h14M6 10h8M8.5 15h3',
  calendar:
    'M4.6 4.3h10.8A1.6 1.6 0 0 1 17 5.9v9.5a1.6 1.6 0 0 1-1.6 1.6H4.6A1.6 1.6 0 0 1 3 15.4V5.9a1.6 1.6 0 0 1 1.6-1.6zM3 8.3h14M6.8 2.8v3M13.2 2.8v3',
  hourglass: 'M5.5 3.5h9M5.5 16.5h9M6.5 3.5v2.7L10 10l3.5-3.8V3.5M6.5 16.5v-2.7L10 10l3.5 3.8v2.7',
  clinic: 'M4 17V5a1.5 1.5 0 0 1 1.5-1.5h9A1.5 1.5 0 0 1 16 5v12M2.5 17h15M10 6v5M7.5 8.5h5M8 17v-3h4v3',
  person: 'M10 10a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM4.5 16.5c.5-3 2.5-4.6 5.5-4.6s5 1.6 5.5 4.6',
  forward: 'M8 5l5 5-5 5',
  edit: 'M4 16l.8-3.3L13.3 4.2a1.4 1.4 0 0 1 2 0l.5.5a1.4 1.4 0 0 1 0 2L7.3 15.2z',
  send: 'M3.5 9.5l13-6-4.5 13.5-2.6-5.9zM9.4 11.1l3.1-3.1',
  eye: 'M2.5 10S5 5 10 5s7.5 5 7.5 5-2.5 5-7.5 5-7.5-5-7.5-5zM10 7.8a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4z',
  alert: 'M10 3.3 2.8 16h14.4zM10 8.2v3.6M10 13.8v.1',
  dots: 'M4.5 10h.1M10 10h.1M15.5 10h.1',
  confirmed: 'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM6.8 10.3l2.2 2.2 4.2-4.7',
  minus: 'M4 10h12',
  mail: 'M4.3 4.5h11.4a1.5 1.5 0 0 1 1.5 1.5v8a1.5 1.5 0 0 1-1.5 1.5H4.3A1.5 1.5 0 0 1 2.8 14V6a1.5 1.5 0 0 1 1.5-1.5zM3.2 6l6.8 5 6.8-5',
} as const;

/** Name of a drawing. */
export type IconName = keyof typeof shapes;

/** A drawing beside words; never the only bearer of a meaning. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={shapes[name]} />
    </svg>
  );
}

/** The product's mark. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 40 40" aria-hidden="true" focusable="false">
      <circle cx="20" cy="20" r="17" />
      <path d="M8 25c5-6 8 4 13-2s7-6 12-2" />
    </svg>
  );
}

const initials: Readonly<Record<string, string>> = { helpwanted: 'Hw', stop_it_now: 'S!' };

/** The sign of a programme: two letters, in its own colour. */
export function ProgrammeMark({ code }: { readonly code: string }) {
  return (
    <span className={`programme-mark ${code}`} aria-hidden="true">
      {initials[code] ?? code.slice(0, 2)}
    </span>
  );
}
