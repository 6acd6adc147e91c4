import { Modal } from '@mantine/core';
import { useRef, useState } from 'react';
import type { ContactView } from '#contract';
import { ApiError } from '../api/client.js';
import { contactsApi } from '../api/contacts.js';
import { DialogActions } from '../shell/dialog-actions.js';
import { ProblemBox } from '../shell/problem-box.js';
import { useTask } from '../shell/use-task.js';
import { useWords } from '../words/language.js';
import { type EntryProblems, type LaterEntry, localDate, readEntry } from './later-entry.js';
import { LaterFields } from './later-fields.js';

interface Props {
  readonly onMade: (contact: ContactView) => void;
  readonly onClose: () => void;
}

const empty = (): LaterEntry => ({
  date: localDate(new Date()),
  time: '',
  turn: undefined,
  channel: 'phone',
  counsellor: '',
  minutes: '',
});

/** Asks when, how and whose a contact was that is entered afterwards; its form comes next. */
export function EnterLater({ onMade, onClose }: Props) {
  const words = useWords();
  const { later } = words.contacts;
  const root = useRef<HTMLFormElement>(null);
  const [entry, setEntry] = useState(empty);
  const [problems, setProblems] = useState<EntryProblems>({});
  // Sent again after a lost answer it is one contact; something else typed is another.
  const [key, setKey] = useState(() => crypto.randomUUID());
  const task = useTask();
  const change = (next: Partial<LaterEntry>) => {
    setEntry((before) => ({ ...before, ...next }));
    setKey(crypto.randomUUID());
  };
  const make = () => {
    const read = readEntry(entry, { key, now: Date.now() });
    if ('problems' in read) {
      setProblems(read.problems);
      const [first] = Object.keys(read.problems);
      return root.current?.querySelector<HTMLElement>(`[name=later-${first}]`)?.focus();
    }
    setProblems({});
    task.run(
      async () => onMade(await contactsApi.create(read.asked)),
      (error) => {
        const field = error instanceof ApiError && error.code === 'invalid' ? error.field : undefined;
        if (field === 'startedAt') return later.time.future;
        return field === 'counsellorId' ? later.noColleague : undefined;
      },
    );
  };
  return (
    <Modal opened onClose={onClose} title={later.title} lockScroll={false} withCloseButton={false} centered>
      <form
        ref={root}
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          make();
        }}
      >
        <LaterFields entry={entry} problems={problems} onChange={change} />
        <ProblemBox text={task.problem} />
        <DialogActions onClose={onClose} go={later.go} busy={task.busy} testId="later-make" />
      </form>
    </Modal>
  );
}
