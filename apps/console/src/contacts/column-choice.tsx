import { type Dispatch, useState } from 'react';
import { contactColumns, type ContactColumn } from '#contract';
import { Icon } from '../shell/icons.js';
import { useWords } from '../words/language.js';
import { keepColumns, type Looking, type Step } from './use-looking.js';

interface Props {
  readonly looking: Looking;
  readonly step: Dispatch<Step>;
}

/** Which columns the list shows; at least one. */
export function ColumnChoice({ looking, step }: Props) {
  const { finding } = useWords();
  const [open, setOpen] = useState(false);
  const choose = (column: ContactColumn, on: boolean) => {
    const next = contactColumns.filter((each) => (each === column ? on : looking.columns.includes(each)));
    if (next.length === 0) return;
    keepColumns(next);
    step({ to: 'columns', columns: next });
  };
  return (
    <div
      className="column-choice"
      onBlur={(event) => {
        const to = event.relatedTarget;
        // A click on a word beside its box leaves the focus nowhere for a moment.
        if (to !== null && !event.currentTarget.contains(to)) setOpen(false);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.preventDefault();
        setOpen(false);
        event.currentTarget.querySelector('button')?.focus();
      }}
    >
      <button
        type="button"
        className="btn small"
        aria-expanded={open}
        aria-controls="column-choice"
        onClick={() => setOpen(!open)}
        data-testid="columns"
      >
        <Icon name="columns" />
        {finding.columns}
      </button>
      <fieldset id="column-choice" className="card column-list" hidden={!open}>
        <legend className="visually-hidden">{finding.columns}</legend>
        {contactColumns.map((column) => (
          <label key={column}>
            <input
              type="checkbox"
              checked={looking.columns.includes(column)}
              onChange={(event) => choose(column, event.currentTarget.checked)}
              data-testid={`show-${column}`}
            />
            {finding.columnNames[column]}
          </label>
        ))}
      </fieldset>
    </div>
  );
}
