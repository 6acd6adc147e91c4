import type { Language } from '../words/words.js';

/** What goes into the one document. */
export interface DocumentParts {
  readonly language: Language;
  readonly title: string;
  readonly nonce: string;
  /** Drawn markup of the page. */
  readonly body: string;
  /** What the script of the chat page starts from; without it and `form` no script is loaded. */
  readonly state?: object;
  /** What the script of a form starts from. */
  readonly form?: object;
  /** The styles of forms on a page without script. */
  readonly styledAs?: 'form';
}

/** The whole HTML document; nothing in it is asked of another origin. */
export function htmlDocument({ language, title, nonce, body, ...from }: DocumentParts): string {
  const { icon, early } = __ASSETS__;
  const { script, styles } = from.form || from.styledAs ? __ASSETS__.form : __ASSETS__.chat;
  const state = from.form ?? from.state;
  const head = [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content">',
    '<meta name="referrer" content="no-referrer">',
    '<meta name="robots" content="noindex">',
    '<meta name="theme-color" content="#f6f5f1" media="(prefers-color-scheme: light)">',
    '<meta name="theme-color" content="#14181c" media="(prefers-color-scheme: dark)">',
    `<title>${escapeText(title)}</title>`,
    `<link rel="icon" href="${icon}" type="image/svg+xml">`,
    ...(state ? [`<script nonce="${escapeText(nonce)}" src="${early}"></script>`] : []),
    ...styles.map((style) => `<link rel="stylesheet" href="${style}">`),
    ...(state ? [`<script type="module" src="${script}"></script>`] : []),
  ];
  const data = state ? `<script type="application/json" id="page">${escapeJson(state)}</script>` : '';
  return `<!doctype html><html lang="${language}"><head>${head.join('')}</head><body><div id="app">${body}</div>${data}</body></html>`;
}

function escapeText(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Inside a script element only "<" could end it. */
function escapeJson(value: object): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
