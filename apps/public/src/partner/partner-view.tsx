import type { PartnerPage, PartnerStage } from '#contract/referrals';
import { Icon, type IconName } from '../parts/icon.js';
import { Note } from '../parts/note.js';
import { PartnerAnswer, PartnerSure } from './partner-answer.js';
import { usePartnerWords } from './partner-context.js';
import { PartnerFacts } from './partner-facts.js';
import { PartnerNumber } from './partner-number.js';
import { PartnerRecorded } from './partner-recorded.js';
import { PartnerReport } from './partner-report.js';

type Page = Extract<PartnerPage, { kind: 'partner' }>;

const pills: Readonly<Record<PartnerStage, { readonly look: string; readonly icon: IconName }>> = {
  asked: { look: 'pill--plain', icon: 'clock' },
  confirmed: { look: 'pill--open', icon: 'check' },
  under_way: { look: 'pill--plain', icon: 'phone' },
  over: { look: 'pill--plain', icon: 'history' },
  cancelled: { look: 'pill--closed', icon: 'block' },
};

/** An appointment and what its clinic can do with it now. */
export function PartnerView(page: Page) {
  const { appointment, asks, problem } = page;
  const { words } = usePartnerWords();
  const { stage } = appointment;
  const { look, icon } = pills[stage];
  return (
    <div class="split">
      <div>
        <p class={`pill ${look}`} data-testid="partner-stage" data-stage={stage}>
          <Icon name={icon} small />
          {words.stage[stage]}
        </p>
        {problem === 'changed' && (
          <div class="mt" role="alert" data-problem="changed">
            <Note icon="info">{words.problem.changed}</Note>
          </div>
        )}
        {asks === 'decline' ? <PartnerSure {...page} /> : <Now {...page} />}
      </div>
      <PartnerFacts appointment={appointment} />
    </div>
  );
}

function Now(page: Page) {
  const { stage, zone, recorded } = page.appointment;
  const { words } = usePartnerWords();
  return (
    <>
      <h1 class="mt">{words.heading[stage]}</h1>
      <Lead {...page} />
      <PartnerNumber {...page} />
      {(stage === 'asked' || stage === 'confirmed') && <PartnerAnswer {...page} />}
      {stage === 'over' && recorded && (
        <>
          <PartnerRecorded recorded={recorded} zone={zone} />
          <details class="more mt-lg" open={page.problem !== undefined && page.problem !== 'changed'}>
            <summary data-testid="report-again">{words.recorded.change}</summary>
            <PartnerReport {...page} />
          </details>
        </>
      )}
      {stage === 'over' && !recorded && (
        <div class="mt-lg">
          <PartnerReport {...page} />
        </div>
      )}
    </>
  );
}

function Lead({ appointment }: Page) {
  const { words } = usePartnerWords();
  const { stage, cancelledBy = 'staff', recorded } = appointment;
  if (stage === 'cancelled') return <p class="lead">{words.cancelledBy[cancelledBy]}</p>;
  return <p class="lead">{stage === 'over' && recorded ? words.lead.overRecorded : words.lead[stage]}</p>;
}
