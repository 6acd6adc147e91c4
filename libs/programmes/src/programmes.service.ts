import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock';
import { Invalid } from '#platform/errors';
import type { CrisisLine, OpenState, ProgrammeRef, PublicProgramme, StartConversation } from '#contract';
import { type Eligibility, eligibilityAt, handoverAt } from './definition/eligibility.js';
import { type Channel, channels } from './definition/programme-definition.js';
import { programmeCodes } from './definition/programme-definitions.js';
import { openState, publicView, type Wait } from './definition/public-view.js';
import { adviceLines } from './definition/shared-content.js';
import { changesBetween } from './hours/open-at.js';
import { ProgrammeStore } from './programme-store.service.js';

/** A channel of a programme that opened or closed. */
export interface AnnouncedChange {
  readonly programme: string;
  readonly channel: Channel;
  readonly open: boolean;
  /** ISO 8601 instant. */
  readonly at: string;
}

/** A programme's telephone line now, and the numbers that are named to whoever calls it. */
export type PhoneLine = PublicProgramme['phone'] & { readonly lines: readonly CrisisLine[] };

/** What a visitor chose before a conversation starts. */
export type StartChoices = Pick<StartConversation, 'topic' | 'ageBand' | 'confidentialityVersion'>;

/** What programmes are now: their hours, who they are for and what a visitor may choose. */
@Injectable()
export class Programmes {
  /** Code of every programme. */
  readonly codes = programmeCodes;

  constructor(
    private readonly store: ProgrammeStore,
    private readonly clock: Clock,
  ) {}

  /** A programme as staff see it named; throws `NotFound`. */
  async ref(code: string): Promise<ProgrammeRef> {
    const { definition } = await this.store.state(code);
    return { code, name: definition.name };
  }

  /** Whether a channel is open now, and until when that holds; throws `NotFound`. */
  async openState(code: string, channel: Channel): Promise<OpenState> {
    const { definition, override } = await this.store.state(code);
    return openState(definition.hours[channel], this.clock.now(), channel === 'chat' ? override : undefined);
  }

  /** All a visitor's page needs; the range of waiting is the caller's to know. Throws `NotFound`. */
  async publicView(code: string, wait?: Wait): Promise<PublicProgramme> {
    return publicView(await this.store.state(code), this.clock.now(), wait);
  }

  /** The telephone line as those who answer it see it; throws `NotFound`. */
  async phoneLine(code: string): Promise<PhoneLine> {
    const { phone, crisisLines } = await this.publicView(code);
    return { ...phone, lines: [...crisisLines, ...adviceLines] };
  }

  /** Whether someone of this age is welcome by the rule of the date, or whose help is better; throws `NotFound`. */
  async eligibility(
    code: string,
    ageBand: string | undefined,
    date = this.clock.now(),
  ): Promise<Eligibility> {
    const { definition } = await this.store.state(code);
    return eligibilityAt(definition, ageBand, date);
  }

  /** Codes of the age bands that the rule of the date hands over; throws `NotFound`. */
  async handedOver(code: string): Promise<readonly string[]> {
    const { definition } = await this.store.state(code);
    return handoverAt(definition, this.clock.now())?.ageBands ?? [];
  }

  /** Throws `Invalid` for a topic, age band or text version the programme does not have, and `NotFound`. */
  async checkStart(code: string, { topic, ageBand, confidentialityVersion }: StartChoices): Promise<void> {
    const { definition } = await this.store.state(code);
    const { topics, ageBands, confidentialityVersions } = definition;
    if (topic !== undefined && !topics.some((choice) => choice.code === topic)) throw new Invalid('topic');
    if (ageBand !== undefined && !ageBands.some((choice) => choice.code === ageBand))
      throw new Invalid('ageBand');
    if (!confidentialityVersions.includes(confidentialityVersion))
      throw new Invalid('confidentialityVersion');
  }

  /** Every opening and closing of every programme after `from`, up to and including `to`, in order of time. */
  async announceChanges(from: Date, to: Date): Promise<AnnouncedChange[]> {
    const changes = await Promise.all(this.codes.map((code) => this.changesOf(code, { from, to })));
    return changes.flat().sort((one, other) => one.at.localeCompare(other.at));
  }

  private async changesOf(programme: string, span: { from: Date; to: Date }): Promise<AnnouncedChange[]> {
    const { definition, override } = await this.store.state(programme);
    return channels.flatMap((channel) =>
      changesBetween(definition.hours[channel], span, channel === 'chat' ? override : undefined).map(
        ({ open, at }) => ({
          programme,
          channel,
          open,
          at: at.toISOString(),
        }),
      ),
    );
  }
}
