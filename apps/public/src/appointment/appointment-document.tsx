import type { CrisisLine } from '#contract';
import type { AppointmentPage } from '#contract/referrals';
import { renderToString } from 'preact-render-to-string';
import { htmlDocument } from '../page/document.js';
import { type Language, wordsIn } from '../words/words.js';
import { AppointmentCancel } from './appointment-cancel.js';
import { AppointmentPageContext, appointmentWords } from './appointment-context.js';
import { AppointmentEntry } from './appointment-entry.js';
import { AppointmentShown } from './appointment-shown.js';
import { AppointmentTimes } from './appointment-times.js';
import { AppointmentTop } from './appointment-top.js';
import { AppointmentTrouble } from './appointment-trouble.js';
import { SeatLeave } from './seat-leave.js';
import { SeatShown } from './seat-shown.js';

/** What a page on the host of appointments is drawn from. */
export interface AppointmentPageParts {
  readonly language: Language;
  readonly nonce: string;
  readonly exitUrl: string;
  readonly crisisLines: readonly CrisisLine[];
  readonly page: AppointmentPage;
}

/** A page on the host of appointments as a whole document, which names no programme. */
export function renderAppointment({
  language,
  nonce,
  exitUrl,
  crisisLines,
  page,
}: AppointmentPageParts): string {
  const [common, words] = [wordsIn(language), appointmentWords[language]];
  const body = renderToString(
    <AppointmentPageContext.Provider value={{ language, common, words }}>
      <div class="app" data-view={`own-${page.kind}`}>
        <AppointmentTop exitUrl={exitUrl} crisisLines={crisisLines} />
        <main class="page" id="inhoud" tabIndex={-1}>
          <Content page={page} />
        </main>
      </div>
    </AppointmentPageContext.Provider>,
  );
  const form = { exitUrl, leaving: common.top.leaving };
  // One title for everything: it may be read over a shoulder, and stands in the history.
  return htmlDocument({ language, title: words.title, nonce, body, form });
}

function Content({ page }: { readonly page: AppointmentPage }) {
  switch (page.kind) {
    case 'entry':
      return <AppointmentEntry {...page} />;
    case 'appointment':
      return <AppointmentShown {...page} />;
    case 'times':
      return <AppointmentTimes {...page} />;
    case 'cancel':
      return <AppointmentCancel {...page} />;
    case 'seat':
      return <SeatShown {...page} />;
    case 'leave':
      return <SeatLeave pass={page.pass} />;
    case 'not_found':
    case 'unavailable':
      return <AppointmentTrouble kind={page.kind} />;
  }
}
