import { TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { HoursView, OverrideHours } from '#contract';
import { hoursApi } from '../api/hours.js';
import { problemWords } from '../shell/problem-words.js';
import { useTask, type Task } from '../shell/use-task.js';
import { ProblemBox } from '../shell/problem-box.js';
import { useLanguage, useWords } from '../words/language.js';
import { localInput, whenWords } from './when.js';

const hourMs = 3_600_000;
const longestMs = 24 * hourMs;
const usualMs = 2 * hourMs;

/** Whether the chat is open, and the exception by hand that ends by itself. */
export function HoursPage() {
  const words = useWords();
  const queries = useQueryClient();
  const hours = useQuery({ queryKey: ['hours'], queryFn: hoursApi.read, refetchInterval: 30_000 });
  const task = useTask();
  const override = (body: OverrideHours) =>
    task.run(async () => {
      await hoursApi.override(body);
      await queries.invalidateQueries({ queryKey: ['hours'] });
    });
  return (
    <div className="page">
      <header className="page-head">
        <h1>{words.admin.hoursTitle}</h1>
      </header>
      <ProblemBox text={hours.error ? problemWords(words, hours.error) : task.problem} />
      {hours.isPending && <p>{words.loading}</p>}
      {hours.data && (
        <Now hours={hours.data} busy={task.busy} onUndo={() => override({ state: 'by_rule' })} />
      )}
      {hours.data && <Override open={hours.data.open} task={task} onOverride={override} />}
    </div>
  );
}

function Now({ hours, busy, onUndo }: { hours: HoursView; busy: boolean; onUndo: () => void }) {
  const { language, words } = useLanguage();
  const { admin } = words;
  const until = hours.until === undefined ? '' : whenWords(language, hours.until);
  return (
    <section className="card stack" aria-live="polite">
      <p className="now" data-testid="hours-now" data-open={hours.open}>
        <span className={hours.open ? 'lamp open' : 'lamp'} aria-hidden="true" />
        <b>{hours.open ? admin.openNow : admin.closedNow}</b>
        {until && <span>{hours.open ? admin.untilClose(until) : admin.untilOpen(until)}</span>}
      </p>
      <p className="muted">
        {hours.override ? admin.overridden(whenWords(language, hours.override.until)) : admin.byRule}
      </p>
      {hours.override && (
        <button type="button" className="btn" disabled={busy} onClick={onUndo} data-testid="hours-undo">
          {admin.undo}
        </button>
      )}
    </section>
  );
}

interface OverrideProps {
  readonly open: boolean;
  readonly task: Task;
  readonly onOverride: (body: OverrideHours) => void;
}

function Override({ open, task, onOverride }: OverrideProps) {
  const { admin } = useWords();
  const [until, setUntil] = useState(() => localInput(Date.now() + usualMs));
  const set = (state: 'open' | 'closed') => {
    const at = Date.parse(until);
    if (!(at > Date.now() && at <= Date.now() + longestMs)) return task.refuse(admin.badTime);
    onOverride({ state, until: new Date(at).toISOString() });
  };
  return (
    <section className="card stack" aria-labelledby="override-title">
      <h2 id="override-title">{admin.overrideTitle}</h2>
      <p className="muted">{admin.overrideLead}</p>
      <TextInput
        type="datetime-local"
        label={admin.until}
        value={until}
        onChange={(event) => setUntil(event.currentTarget.value)}
        data-testid="hours-until"
      />
      <button
        type="button"
        className="btn primary"
        disabled={task.busy}
        onClick={() => set(open ? 'closed' : 'open')}
        data-testid={open ? 'hours-close' : 'hours-open'}
      >
        {open ? admin.closeIt : admin.openIt}
      </button>
    </section>
  );
}
