import type { PartnerPage } from '#contract/referrals';
import { renderToString } from 'preact-render-to-string';
import { htmlDocument } from '../page/document.js';
import type { Language } from '../words/words.js';
import { partnerAddress, PartnerLanguage, partnerWords, usePartnerWords } from './partner-context.js';
import { PartnerTop } from './partner-top.js';
import { PartnerView } from './partner-view.js';

/** What a page of a clinic is drawn from. */
export interface PartnerPageParts {
  readonly language: Language;
  readonly nonce: string;
  readonly page: PartnerPage;
}

/** A page of a clinic as a whole document, without script. */
export function renderPartnerPage({ language, nonce, page }: PartnerPageParts): string {
  const words = partnerWords[language];
  const other = language === 'nl' ? 'en' : 'nl';
  const body = renderToString(
    <PartnerLanguage.Provider value={language}>
      <div class="app" data-view={page.kind}>
        <PartnerTop otherAddress={page.kind === 'partner' ? partnerAddress(other, page.token) : undefined} />
        <main class="page" id="inhoud" tabIndex={-1}>
          {page.kind === 'partner' ? <PartnerView {...page} /> : <PartnerNothing kind={page.kind} />}
        </main>
      </div>
    </PartnerLanguage.Provider>,
  );
  return htmlDocument({ language, title: words.title, nonce, body, styledAs: 'form' });
}

function PartnerNothing({ kind }: { readonly kind: 'partner-gone' | 'partner-busy' }) {
  const { words } = usePartnerWords();
  const { title, lead } = kind === 'partner-gone' ? words.gone : words.busy;
  return (
    <div class="narrow">
      <h1>{title}</h1>
      <p class="lead">{lead}</p>
    </div>
  );
}
