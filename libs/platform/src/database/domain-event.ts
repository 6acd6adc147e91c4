/** Something that happened, told after its commit; carries ids only, because it becomes a job's data. */
export abstract class DomainEvent {
  /** Past tense, as in `ConversationEnded`; the job that follows bears it too. */
  abstract readonly name: string;
  abstract readonly ids: Readonly<Record<string, string>>;
}
