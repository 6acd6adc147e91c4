import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { AppointmentView, ServiceView } from '#contract/referrals';
import { referralsApi } from '../api/referrals.js';
import { OutcomeOf } from '../outcomes/outcome-of.js';
import { ClientChannel } from '../client-channel/client-channel.js';
import { problemWords } from '../shell/problem-words.js';
import { ProblemBox } from '../shell/problem-box.js';
import { useWords } from '../words/language.js';
import { AppointmentActions } from './appointment-actions.js';
import { AppointmentFacts } from './appointment-facts.js';
import { CodeAgain } from './code-again.js';
import { isOver } from './is-over.js';
import { PartnerBadge } from './partner-badge.js';
import { shownState } from './shown-state.js';
import { StateBadge } from './state-badge.js';

interface Props {
  readonly id: string;
  readonly services: readonly ServiceView[];
  readonly onClose: () => void;
}

/** One appointment beside the week. */
export function AppointmentPanel({ id, services, onClose }: Props) {
  const words = useWords();
  const queries = useQueryClient();
  const root = useRef<HTMLElement>(null);
  const { data, error } = useQuery({
    queryKey: ['appointment', id],
    queryFn: () => referralsApi.read(id),
    // Each reading stands in the audit trail: not again for every look at the window.
    refetchOnWindowFocus: false,
  });
  useEffect(() => root.current?.focus(), []);
  const keep = (next: AppointmentView) => queries.setQueryData(['appointment', id], next);
  return (
    <aside ref={root} className="appointment-side" tabIndex={-1} aria-label={words.referrals.one}>
      <header>
        <h2>{words.referrals.one}</h2>
        {data && <StateBadge state={shownState(data)} />}
        {data && <PartnerBadge appointment={data} />}
        <button type="button" className="btn small" onClick={onClose} data-testid="close-panel">
          {words.close}
        </button>
      </header>
      {error && <ProblemBox text={problemWords(words, error)} />}
      {!data && !error && <p className="muted">{words.loading}</p>}
      {data && (
        <>
          <AppointmentFacts
            appointment={data}
            service={services.find(({ id: serviceId }) => serviceId === data.serviceId)}
          />
          <ClientChannel appointment={data} />
          <AppointmentActions appointment={data} onChanged={keep} />
          <CodeAgain appointment={data} />
          {isOver(data) && <OutcomeOf subject="appointment" id={data.id} />}
        </>
      )}
    </aside>
  );
}
