import type { JoinedGroup } from '#contract/referrals';
import { CodePageNote } from '../shell/code-page-note.js';
import { IssuedCode } from '../shell/issued-code.js';
import { useWords } from '../words/language.js';
import { SeatBadge } from './seat-badge.js';

interface Props {
  readonly joined: JoinedGroup;
  readonly onClose: () => void;
}

/** That somebody is on the list, whether a seat was free, and their code. */
export function JoinedNote({ joined: { enrolment, code }, onClose }: Props) {
  const { groups } = useWords();
  return (
    <div className="stack booking" data-testid="joined">
      <SeatBadge enrolment={enrolment} />
      <IssuedCode label={groups.tellCode} code={code} hint={groups.codeOnce} testId="told-seat-code">
        <CodePageNote />
      </IssuedCode>
      <div className="dialog-actions">
        <button type="button" className="btn primary" autoFocus onClick={onClose} data-testid="seat-told">
          {groups.codeTold}
        </button>
      </div>
    </div>
  );
}
