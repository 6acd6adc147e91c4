import { usePartnerWords } from './partner-context.js';

/** The bar of a clinic's page: no name, since none may tell where someone was handed on from, and the other language. */
export function PartnerTop({ otherAddress }: { readonly otherAddress: string | undefined }) {
  const { language, words } = usePartnerWords();
  const other = language === 'nl' ? 'en' : 'nl';
  return (
    <header class="top">
      <div class="top__in">
        <a class="skip" href="#inhoud">
          {words.skip}
        </a>
        <span class="brand">
          <svg viewBox="0 0 28 28" aria-hidden="true" focusable="false">
            <path d="M4 17c1-8 8-9 8-3s-7 5-5-1c2-6 9-6 9 0 0 4 3 5 8 3" />
            <circle cx="24.3" cy="15.7" r="2.4" />
          </svg>
          <span>{words.title}</span>
        </span>
        {otherAddress !== undefined && (
          <a class="lang" href={otherAddress} lang={other} hreflang={other}>
            <span class="lang__short" aria-hidden="true">
              {words.otherShort}
            </span>
            <span class="vh lang__name">{words.other}</span>
            <span class="lang__long" aria-hidden="true">
              {words.other}
            </span>
          </a>
        )}
      </div>
    </header>
  );
}
