import type { ProgrammeRef, SessionView } from '#contract';
import { sessionApi } from '../api/session.js';
import { ProgrammeMark } from '../shell/icons.js';
import { useTask } from '../shell/use-task.js';
import { ProblemBox } from '../shell/problem-box.js';

interface Props {
  readonly programmes: readonly ProgrammeRef[];
  readonly onDone: (session: SessionView) => void;
}

/** The choice of the one programme this session works in. */
export function ProgrammeStep({ programmes, onDone }: Props) {
  const task = useTask();
  return (
    <div className="stack">
      {programmes.map(({ code, name }) => (
        <button
          key={code}
          type="button"
          className="programme-choice"
          disabled={task.busy}
          onClick={() => task.run(async () => onDone(await sessionApi.choose(code)))}
          data-testid={`programme-${code}`}
        >
          <ProgrammeMark code={code} />
          <b>{name}</b>
        </button>
      ))}
      <ProblemBox text={task.problem} />
    </div>
  );
}
