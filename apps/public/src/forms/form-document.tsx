import type { FormPage, PublicProgramme } from '#contract';
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
import { codeAddress } from './form-addresses.js';
import { codeWordsEn } from './code-words-en.js';
import { codeWordsNl } from './code-words-nl.js';

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
          otherAddress={codeAddress[other]}
        />
        <main class="page" id="inhoud" tabIndex={-1}>
          <Content page={page} />
        </main>
        <Foot />
      </div>
    </PageContext.Provider>,
  );
  const title = { nl: codeWordsNl, en: codeWordsEn }[language].title;
  return htmlDocument({
    language,
    title,
    nonce,
    body,
    form: { exitUrl: programme.exitUrl, leaving: words.top.leaving },
  });
}

function Content({ page }: { readonly page: FormPage }) {
  switch (page.kind) {
    case 'code-entry':
      return <CodeEntry {...page} />;
    case 'code-new':
    case 'code-again':
      return <CodeNew {...page} />;
    case 'code-kept':
      return <CodeKept {...page} />;
    case 'code-conversation':
      return <CodeConversation {...page} />;
    case 'code-resumed':
      return <CodeResumed {...page} />;
  }
}
