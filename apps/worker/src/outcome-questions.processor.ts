import { Injectable } from '@nestjs/common';
import { Mailboxes } from '#contacts';
import { KeyRing } from '#platform/crypto';
import { Handles, type JobHandler } from '#platform/queue';
import { OutcomeQuestions } from '#referrals';

/** Asks clinics after outcomes nobody knows; of programmes that have a mailbox. */
@Injectable()
@Handles('outcome-questions')
export class OutcomeQuestionsProcessor implements JobHandler {
  constructor(
    private readonly keys: KeyRing,
    private readonly mailboxes: Mailboxes,
    private readonly questions: OutcomeQuestions,
  ) {}

  async handle(): Promise<void> {
    for (const programme of this.keys.programmes)
      if (await this.mailboxes.has(programme)) await this.questions.ask(programme);
  }
}
