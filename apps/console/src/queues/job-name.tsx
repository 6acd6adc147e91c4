import type { JobNames } from '../words/job-names-nl.js';
import { useWords } from '../words/language.js';

/** What a job does, and behind it the name by which the log of the worker knows it. */
export function JobName({ name }: { readonly name: string }) {
  const { queues } = useWords();
  const said = queues.jobs[name as keyof JobNames] as string | undefined;
  if (said === undefined) return <b>{name}</b>;
  return (
    <>
      <b>{said}</b> <code className="muted small">{name}</code>
    </>
  );
}
