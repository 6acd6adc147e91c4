import type { OpenState, PublicProgramme } from '#contract';
import { nextChange, openAt } from '../hours/open-at.js';
import type { Override, Schedule } from '../hours/schedule.js';
import { handoverAt } from './eligibility.js';
import type { ProgrammeDefinition } from './programme-definition.js';

/** A programme now: its definition, and the override of its chat if one is set. */
export interface ProgrammeState {
  readonly definition: ProgrammeDefinition;
  readonly override?: Override;
}

/** An honest range of waiting, in minutes. */
export type Wait = NonNullable<PublicProgramme['wait']>;

/** Open or closed at an instant, and until when. */
export function openState(schedule: Schedule, now: Date, override?: Override): OpenState {
  const change = nextChange(schedule, now, override);
  return { open: openAt(schedule, now, override), ...(change && { until: change.at.toISOString() }) };
}

/** All a visitor's page needs to draw itself; no wait is told while the chat is closed. */
export function publicView(
  { definition, override }: ProgrammeState,
  now: Date,
  wait?: Wait,
): PublicProgramme {
  const { code, name, audience, hours, topics, ageBands, crisisLines, exitUrl } = definition;
  const chat = openState(hours.chat, now, override);
  const handover = handoverAt(definition, now);
  return {
    code,
    name,
    audience,
    timezone: hours.chat.timezone,
    chat: { ...chat, weekly: hours.chat.weekly },
    phone: { ...openState(hours.phone, now), number: definition.phoneNumber, weekly: hours.phone.weekly },
    ...(wait && chat.open && { wait }),
    topics,
    ageBands,
    ...(handover && { handover: { ageBands: handover.ageBands, to: handover.handTo } }),
    confidentialityVersion: definition.confidentialityVersions.at(-1) ?? '',
    crisisLines,
    exitUrl,
  };
}
