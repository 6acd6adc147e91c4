import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AvailabilityRuleFields } from '#contract/referrals';
import { directoryApi } from '../api/directory.js';
import { localDateOf } from '../contacts/local-date.js';
import { mondayOf } from '../contacts/week.js';
import { addDays } from '../referrals/week-dates.js';
import { ApiError } from '../api/client.js';
import { problemWords } from '../shell/problem-words.js';
import { ProblemBox } from '../shell/problem-box.js';
import { useWords } from '../words/language.js';
import { PreviewSteps } from './preview-steps.js';
import { PreviewWeekList } from './preview-week-list.js';

interface Props {
  readonly hostId: string;
  /** None while it is not filled in. */
  readonly rule: AvailabilityRuleFields | undefined;
}

const weeks = 4;

const mondayOfDate = (date: string): string => mondayOf(new Date(`${date}T12:00:00Z`));

/** What a rule that is not saved yet comes to, four weeks at a time, across the change of the clock. */
export function RulePreview({ hostId, rule }: Props) {
  const words = useWords();
  const { directory } = words;
  const [asked, setAsked] = useState<string>();
  const today = localDateOf(new Date());
  const first = rule !== undefined && rule.validFrom > today ? rule.validFrom : today;
  const from = asked ?? mondayOfDate(first);
  const found = useQuery({
    queryKey: ['rule-preview', hostId, rule, from],
    queryFn: () => directoryApi.preview(hostId, { ...rule!, from, weeks }),
    enabled: rule !== undefined,
    placeholderData: keepPreviousData,
    retry: false,
  });
  // What is wrong with a field is said at the field when it is saved.
  const isUnfit = found.error instanceof ApiError && found.error.code === 'invalid';
  return (
    <section className="rule-preview stack tight" aria-label={directory.preview} data-testid="rule-preview">
      <h4>{directory.preview}</h4>
      {(rule === undefined || isUnfit) && <p className="muted">{directory.previewFirst}</p>}
      {found.error && !isUnfit && <ProblemBox text={problemWords(words, found.error)} />}
      {rule !== undefined && !found.error && found.data && (
        <>
          <p className="muted small">{directory.previewLead}</p>
          <PreviewSteps
            preview={found.data}
            onEarlier={() => setAsked(addDays(from, -7 * weeks))}
            onLater={() => setAsked(addDays(from, 7 * weeks))}
            onToday={() => setAsked(mondayOfDate(today))}
            onDate={(date) => setAsked(mondayOfDate(date))}
          />
          <PreviewWeekList preview={found.data} startAt={rule.startAt} />
        </>
      )}
    </section>
  );
}
