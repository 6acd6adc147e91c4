import { type FormPage, formSteps, type PublicProgramme } from '#contract';
import { renderToString } from 'preact-render-to-string';
import { htmlDocument } from '../page/document.js';
import { PageContext } from '../page/page-context.js';
import { Foot } from '../parts/foot.js';
import { Top } from '../parts/top.js';
import { programmeWords } from '../words/programme-words.js';
import { wordsIn, type Language } from '../words/words.js';
import { CodeEntry } from './code-entry.js';
import { CodeConversation, CodeKept, CodeResumed } from './code-found.js';
import { CodeNew } from './code-new.js';
import { codeAddress, reportAddress } from './form-addresses.js';
import { reportWords } from './form-context.js';
import { ReportForm } from './report-form.js';
import { ReportFound, ReportSent } from './report-found.js';
import { ReportHandover } from './report-handover.js';

const codeTitle = { nl: 'Code', en: 'Code' };

/** What a page that is a form is drawn from. */
export interface FormPageParts {
  readonly programme: PublicProgramme;
  readonly language: Language;
  /** ISO 8601 instant of the drawing. */
  readonly now: string;
  readonly nonce: string;
  readonly page: FormPage;
}

/** A form as a whole document: complete without script, which only adds the way out by keyboard and what saves a wait. */
export function renderForm({ programme, language, now, nonce, page }: FormPageParts): string {
  const words = wordsIn(language);
  const telling = { words, timezone: programme.timezone, now };
  const context = { language, words, own: programmeWords(programme.code)[language], programme, telling };
  const other = language === 'nl' ? 'en' : 'nl';
  const body = renderToString(
    <PageContext.Provider value={context}>
      <div class="app" data-view={page.kind}>
        <Top
          words={words}
          language={language}
          exitUrl={programme.exitUrl}
          crisisLines={programme.crisisLines}
          name={programme.name}
          otherAddress={(page.kind.startsWith('code') ? codeAddress : reportAddress)[other]}
        />
        <main class="page" id="inhoud" tabIndex={-1}>
          <Content page={page} />
        </main>
        <Foot />
      </div>
    </PageContext.Provider>,
  );
  return htmlDocument({
    language,
    title: titleOf(page, language),
    nonce,
    body,
    form: { exitUrl: programme.exitUrl, leaving: words.top.leaving },
  });
}

/** Neutral: it may be read over a shoulder, and stands in the history. */
function titleOf(page: FormPage, language: Language): string {
  if (page.kind.startsWith('code')) return codeTitle[language];
  const words = reportWords[language];
  const count = page.kind === 'report' ? formSteps(page.fields).length : 0;
  const title =
    page.kind === 'report' && page.step < count ? words.title(page.step + 1, count) : words.plainTitle;
  return page.kind === 'report' && page.problem !== undefined ? words.problemTitle(title) : title;
}

function Content({ page }: { readonly page: FormPage }) {
  switch (page.kind) {
    case 'code-entry':
      return <CodeEntry {...page} />;
    case 'code-new':
    case 'code-again':
      return <CodeNew {...page} />;
    case 'code-report':
      return <ReportFound page={page} />;
    case 'report':
      return <ReportForm {...page} />;
    case 'report-sent':
      return <ReportSent answerBy={page.answerBy} />;
    case 'report-handover':
      return <ReportHandover />;
    case 'code-kept':
      return <CodeKept {...page} />;
    case 'code-conversation':
      return <CodeConversation {...page} />;
    case 'code-resumed':
      return <CodeResumed {...page} />;
  }
}
