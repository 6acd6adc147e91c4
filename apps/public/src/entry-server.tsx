import { renderToString } from 'preact-render-to-string';
import { App } from './page/app.js';
import { htmlDocument } from './page/document.js';
import type { PageState } from './page/page-state.js';
import { Visit } from './page/visit.js';
import { MessagePage, type MessageKind } from './views/message-page.js';
import { programmeWords } from './words/programme-words.js';
import { wordsIn, type Language } from './words/words.js';

/** The page of a programme as a whole document. */
export function renderPage({ nonce, ...asked }: Omit<PageState, 'own'> & { readonly nonce: string }): string {
  const state: PageState = { ...asked, own: programmeWords(asked.programme.code) };
  const body = renderToString(<App visit={new Visit(state)} now={state.now} />);
  return htmlDocument({ language: state.language, title: wordsIn(state.language).title, nonce, body, state });
}

export { renderAppointment } from './appointment/appointment-document.js';
export { renderForm } from './forms/form-document.js';
export { renderPartnerPage } from './partner/partner-document.js';

/** A page for when nothing can be looked up; needs no programme and no script. */
export function renderUnavailable(language: Language, nonce: string): string {
  return renderMessagePage('unavailable', language, nonce);
}

/** A page that says one thing: that nothing is here, or that something is wrong with us. */
export function renderMessagePage(kind: MessageKind, language: Language, nonce: string): string {
  const body = renderToString(<MessagePage kind={kind} language={language} />);
  return htmlDocument({ language, title: wordsIn(language).title, nonce, body });
}
