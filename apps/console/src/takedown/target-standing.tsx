import type { TargetState, TargetView } from '#contract/takedown';
import { useWords } from '../words/language.js';
import { useProbes } from './use-probes.js';

interface Props {
  readonly noticeId: string;
  readonly target: TargetView;
}

/** What was found out after the word of a provider. */
const foundOut: readonly TargetState[] = ['verified_gone', 'unverifiable', 'reappeared'];

/** Where a target stands: what its provider decided, and before that what was found out. */
export function TargetStanding({ noticeId, target }: Props) {
  const { one } = useWords().takedown;
  const { data } = useProbes(noticeId, target.state !== 'open');
  const { decision } = target;
  const state = data?.targets.find(({ targetId }) => targetId === target.id)?.state ?? target.state;
  if (decision === undefined) return one.targetStates[state];
  if (!foundOut.includes(state)) return one.decisions[decision];
  return (
    <>
      {one.targetStates[state]}
      <span className="muted small block">{one.decisions[decision]}</span>
    </>
  );
}
