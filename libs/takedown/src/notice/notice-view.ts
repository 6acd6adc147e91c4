import type { NoticeEventView, NoticeView, TargetView } from '#contract/takedown';
import { readAddress } from '../address/read-address.js';
import { defang } from '../address/defang.js';
import { type ActingPerson, actsOf, mayEdit } from './notice-act.policy.js';
import { noticeReference } from './notice-reference.js';
import { summaryOf } from './notice-summary.js';
import type { ReadNotice, WholeRow } from './read-notice.js';
import type { OpenedTarget } from './target-row.js';

/** What a view is made of. */
export interface ShownNotice {
  readonly notice: ReadNotice;
  readonly events: readonly NoticeEventView[];
  readonly providerReference: string | undefined;
}

/** A notice as somebody sees it: no address of it can be followed. */
export function noticeViewOf(shown: ShownNotice, person: ActingPerson, now: Date): NoticeView {
  const { row, explanation, targets, gaps } = shown.notice;
  const targetIds = targets.map(({ id }) => id);
  return {
    ...summaryOf({ ...row, explained: row.explanation !== null }, now),
    revision: row.revision,
    basis: row.basis,
    ageClass: row.age_class,
    capacity: row.capacity,
    languages: row.languages,
    explanation,
    goodFaith: row.good_faith,
    addresses: targets.map(targetViewOf),
    editable: mayEdit(person, row),
    gaps,
    acts: actsOf(person, { ...row, gaps, targetIds }),
    events: shown.events,
    ...(shown.providerReference !== undefined && { providerReference: shown.providerReference }),
    ...optionalOf(row),
  };
}

function optionalOf(row: WholeRow): Partial<NoticeView> {
  const { authorisation, previous_id: previous } = row;
  return {
    ...(row.contact_id !== null && { contactId: row.contact_id }),
    ...(authorisation && { authorisation: { kind: authorisation.kind, givenOn: authorisation.givenOn } }),
    ...(row.reviewer !== null && { reviewer: row.reviewer }),
    ...(previous !== null && {
      previous: { id: previous, reference: noticeReference(row.previous_number ?? 0) },
    }),
  };
}

function targetViewOf(target: OpenedTarget): TargetView {
  return {
    id: target.id,
    position: target.position,
    kind: target.kind,
    defanged: defang(target.address).text,
    warnings: readAddress(target.address)?.warnings ?? [],
    state: target.state,
    stateAt: target.state_at.toISOString(),
    ...(target.decision !== null && { decision: target.decision }),
  };
}
