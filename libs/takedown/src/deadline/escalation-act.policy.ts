import { Conflict, NotFound } from '#platform/errors';
import { Overtaken } from '../notice/notice.errors.js';
import type { EscalationRow } from './escalation-row.js';

type Step = Pick<
  EscalationRow,
  'id' | 'step' | 'expected_at' | 'expectation' | 'done_at' | 'done_by' | 'current'
>;

/**
 * The step that may be marked as done. Throws `NotFound`, `Overtaken` when somebody has done it, and `Conflict` when
 * nobody waits for it any more.
 */
export function doable(steps: readonly Step[], id: string): Step {
  const step = steps.find((each) => each.id === id);
  if (!step) throw new NotFound();
  if (step.done_at) throw new Overtaken(step.done_by ?? '');
  if (!step.current) throw new Conflict();
  return step;
}

/** The step of which that may be taken back: as long as nothing was done after it. Throws `NotFound` and `Conflict`. */
export function undoable(steps: readonly Step[], id: string): Step {
  const step = steps.find((each) => each.id === id);
  if (!step) throw new NotFound();
  const after = steps.filter(
    (each) =>
      each.expectation === step.expectation &&
      each.expected_at.getTime() === step.expected_at.getTime() &&
      each.step > step.step,
  );
  if (!step.done_at || !step.current || after.some((each) => each.done_at)) throw new Conflict();
  return step;
}
