import type { CrisisLine } from '#contract';
import { CrisisLines } from '../parts/crisis-lines.js';
import { Icon } from '../parts/icon.js';
import { appointmentAddress, useAppointmentPage } from './appointment-context.js';

interface Props {
  readonly exitUrl: string;
  readonly crisisLines: readonly CrisisLine[];
}

/** The bar of these pages: the way out first, then help in an emergency, the other language, and no name or sign. */
export function AppointmentTop({ exitUrl, crisisLines }: Props) {
  const { language, common } = useAppointmentPage();
  const other = language === 'nl' ? 'en' : 'nl';
  const { top } = common;
  return (
    <header class="top top--plain">
      <div class="top__in">
        <a class="exit" data-testid="exit" href={exitUrl} rel="noreferrer">
          <Icon name="exit" />
          {top.exit}
          <span class="vh">{top.exitMore}</span>
        </a>
        <a class="skip" href="#inhoud">
          {top.skip}
        </a>
        <span class="brand" />
        <CrisisLines lines={crisisLines} words={common} language={language} />
        <a class="lang" href={appointmentAddress[other]} lang={other} hreflang={other}>
          <span class="lang__short" aria-hidden="true">
            {top.otherLanguageShort}
          </span>
          <span class="vh lang__name">{top.otherLanguage}</span>
          <span class="lang__long" aria-hidden="true">
            {top.otherLanguage}
          </span>
        </a>
      </div>
    </header>
  );
}
