import { Injectable } from '@nestjs/common';
import type { Answers, ContactVersion, ContactView } from '#contract';
import type { ContactActor } from './contact.policy.js';
import { ContactStore } from './contact-store.service.js';
import { PersonalAnswers } from './personal-answers.service.js';

interface VersionRow {
  readonly version: number;
  readonly kind: string;
  readonly answers: Answers;
  readonly personal: Buffer | null;
  readonly reason: Buffer | null;
  readonly made_by: string;
  readonly name: string;
  readonly made_at: Date;
}

/** Shows one contact; every reading is recorded with it, or does not happen. */
@Injectable()
export class ContactReading {
  constructor(
    private readonly store: ContactStore,
    private readonly personal: PersonalAnswers,
  ) {}

  /** The contact; throws `NotFound`. */
  view(actor: ContactActor, id: string): Promise<ContactView> {
    return this.store.transaction(actor, async (transaction) => {
      const view = await this.store.view(transaction, actor, id);
      await this.store.record(transaction, actor, ['contact:read', id]);
      return view;
    });
  }

  /** Every version since it was closed, newest first; none of a draft. Throws `NotFound`. */
  versions(actor: ContactActor, id: string): Promise<ContactVersion[]> {
    return this.store.transaction(actor, async (transaction) => {
      await this.store.find(transaction, actor, id);
      const rows = await transaction.query<VersionRow>(
        `select v.version, v.kind, v.answers, v.personal, v.reason, v.made_by, s.display_name as name, v.made_at
         from contacts.contact_version v join identity.staff s on s.id = v.made_by
         where v.contact_id = $1 order by v.version desc`,
        [id],
      );
      await this.store.record(transaction, actor, ['contact:read_versions', id]);
      const versions: ContactVersion[] = [];
      for (const row of rows) {
        const place = { programme: actor.programme, contactId: id, version: row.version };
        const words = await this.personal.open(transaction, place, row.personal);
        const reason = await this.personal.openText(transaction, place, ['reason', row.reason]);
        versions.push({
          version: row.version,
          at: row.made_at.toISOString(),
          by: { id: row.made_by, displayName: row.name },
          ...(reason !== undefined && { reason }),
          kind: row.kind,
          answers: { ...row.answers, ...words },
        });
      }
      return versions;
    });
  }
}
