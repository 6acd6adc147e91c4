import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FlaggerReport } from '#contract/takedown';
import { reportsApi } from '../api/reports.js';
import { ConfirmDialog } from '../shell/confirm-dialog.js';
import { useMay } from '../shell/permissions.js';
import { ProblemBox } from '../shell/problem-box.js';
import { useTask } from '../shell/use-task.js';
import { useWords } from '../words/language.js';
import { useReportChanged } from './use-report.js';

interface Props {
  readonly report: FlaggerReport;
  readonly onPublished: (version: number | undefined) => void;
}

/** Publishes the version being written; asks once, since it cannot be taken back. */
export function PublishReport({ report, onPublished }: Props) {
  const { report: said } = useWords();
  const { year, revision, isOver, text, published } = report;
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const task = useTask();
  const changed = useReportChanged();
  if (!useMay('report:publish')) return null;
  const isLater = published.length > 0;
  const ask = () => {
    const isWritten = revision > 0 && text.nl.trim() !== '' && text.en.trim() !== '';
    if (!isWritten) return task.refuse(said.needsText);
    if (isLater && reason.trim() === '') return task.refuse(said.needsReason);
    task.refuse(undefined);
    setAsking(true);
  };
  const publish = () =>
    task.run(async () => {
      const made = await reportsApi.publish(year, { revision, ...(isLater && { reason }) });
      await changed(made);
      onPublished(made.shown);
    });
  if (!isOver) return <p className="muted small">{said.yearRuns}</p>;
  return (
    <div className="stack">
      {isLater && (
        <TextInput
          label={said.reason}
          description={said.reasonHint}
          value={reason}
          maxLength={500}
          onChange={({ currentTarget: { value } }) => setReason(value)}
          data-testid="report-reason"
        />
      )}
      <ProblemBox text={task.problem} />
      <p>
        <button
          type="button"
          className="btn primary"
          disabled={task.busy}
          onClick={ask}
          data-testid="publish-report"
        >
          {said.publish}
        </button>
      </p>
      <ConfirmDialog
        opened={asking}
        title={said.publishTitle(year)}
        text={said.publishText}
        confirm={said.publish}
        testId="publish-report-go"
        onConfirm={publish}
        onClose={() => setAsking(false)}
      />
    </div>
  );
}
