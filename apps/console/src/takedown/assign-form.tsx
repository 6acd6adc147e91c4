import { Autocomplete } from '@mantine/core';
import { useState } from 'react';
import type { InboundMailView } from '#contract/takedown';
import { noticeMailApi } from '../api/notice-mail.js';
import { ProblemBox } from '../shell/problem-box.js';
import { useWords } from '../words/language.js';
import { noticeNumber } from './notice-number.js';
import { useMailActs } from './use-notice-mail.js';
import { useBoard } from './use-takedown.js';

interface Props {
  readonly mail: InboundMailView;
  /** After it was given a notice, or set aside. */
  readonly onAssigned: (reference: string) => void;
  readonly onAside: (id: string) => void;
}

/** Gives a message its notice, by number or from the list, or sets it aside. */
export function AssignForm({ mail: { id, revision }, onAssigned, onAside }: Props) {
  const { noticeMail } = useWords();
  const acts = useMailActs();
  const [typed, setTyped] = useState('');
  const board = useBoard({});
  const notices = (board.data?.notices ?? []).filter(
    ({ state }) => state !== 'draft' && state !== 'in_review',
  );
  const assign = () => {
    const notice = noticeNumber(typed);
    if (notice === undefined) return acts.refuse(noticeMail.needNotice);
    const reference = `VV-${String(notice).padStart(4, '0')}`;
    acts.act(
      () => noticeMailApi.assign(id, { revision, notice }),
      () => onAssigned(reference),
    );
  };
  return (
    <form
      className="mail-assign"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        assign();
      }}
    >
      <Autocomplete
        label={noticeMail.notice}
        description={noticeMail.noticeHint}
        value={typed}
        onChange={setTyped}
        data={notices.map(({ reference, provider }) => `${reference} ${provider}`)}
        limit={8}
        maxLength={100}
        data-testid="assign-notice"
      />
      <div className="notice-acts">
        <button type="submit" className="btn small primary" disabled={acts.busy} data-testid="assign-go">
          {noticeMail.assign}
        </button>
        <button
          type="button"
          className="btn small"
          disabled={acts.busy}
          onClick={() =>
            acts.act(
              () => noticeMailApi.notOurs(id, { revision }),
              () => onAside(id),
            )
          }
          data-testid="not-ours"
        >
          {noticeMail.notOurs}
        </button>
      </div>
      <ProblemBox text={acts.problem} />
    </form>
  );
}
