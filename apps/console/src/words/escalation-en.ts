import type { EscalationWords } from './escalation-nl.js';

/** English words of what to do when a provider is late, and of how much waits. */
export const escalationEn: EscalationWords = {
  title: 'Late: what you can do',
  badge: 'escalated',
  reminder: 'Remind the provider of this notice',
  soon: 'The first step appears within a minute.',
  since: (when) => `since ${when}`,
  done: 'Done',
  doneBy: (name, when) => `Done by ${name}, ${when}`,
  undo: 'Undo',
  undoStep: (step) => `Undo: ${step}`,
  doneStep: (step) => `Done: ${step}`,
  note: 'Note',
  noteHint: 'Optional. Only staff read this.',
  save: 'Save as done',
  later: 'After that',
  earlier: 'Done earlier or no longer needed',
  dropped: 'no longer needed',
  saidDone: 'Saved as done.',
  saidUndone: 'Undone.',
  over: 'This is not needed any more, or more was done after it. You now see how it stands.',
  overtakenBy: (name) => `${name} was first. You now see how it stands.`,
  again: 'The steps could not be read. Check your connection and load the page again.',
  waiting: {
    review: (number) => `${number} to review`,
    handOver: (number) => `${number} to fill in yourself`,
    look: (number) => `${number} to check`,
    late: (number) => `${number} late`,
  },
};
