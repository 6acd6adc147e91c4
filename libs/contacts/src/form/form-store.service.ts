import { Injectable } from '@nestjs/common';
import type { ContactForm, FormParts } from '#contract';
import type { Transaction } from '#platform/database';
import { NotFound } from '#platform/errors';
import { firstForm } from './contact-forms.js';

/** Gives the form a contact was made with. */
export type FormOf = (contact: { readonly form_version: string }) => ContactForm;

interface Row {
  readonly version: string;
  readonly definition: FormParts;
}

const mine = 'programme_id = (select programmes.current())';

/**
 * The forms of programmes in all their versions. A version never changes, so what was read once is kept for as long
 * as the process lives; which one is in use may change at any moment in any process, so Postgres is asked each time.
 */
@Injectable()
export class FormStore {
  private readonly kept = new Map<string, ContactForm>();

  /** The form in use; throws `NotFound` for a programme without one. */
  async current(transaction: Transaction, programme: string): Promise<ContactForm> {
    const { version } = await this.newest(transaction, programme);
    return this.of(transaction, programme, version);
  }

  /** Which version is in use, and its number. */
  async newest(
    { query }: Transaction,
    programme: string,
  ): Promise<{ readonly number: number; readonly version: string }> {
    const { version } = firstForm(programme);
    const [row] = await query<{ number: number; version: string }>(
      `select number, version from contacts.form where ${mine} order by number desc limit 1`,
    );
    return row ?? { number: 1, version };
  }

  /** One version; throws `NotFound`. */
  async of(transaction: Transaction, programme: string, version: string): Promise<ContactForm> {
    const formOf = await this.forEach(transaction, programme, [{ form_version: version }]);
    return formOf({ form_version: version });
  }

  /** What gives each of these contacts its form, read with at most one query; it throws `NotFound` for a version there never was. */
  async forEach(
    { query }: Transaction,
    programme: string,
    contacts: readonly { readonly form_version: string }[],
  ): Promise<FormOf> {
    const first = firstForm(programme);
    const find = (version: string): ContactForm | undefined =>
      version === first.version ? first : this.kept.get(nameOf(programme, version));
    const unknown = new Set(
      contacts.map(({ form_version: version }) => version).filter((version) => !find(version)),
    );
    if (unknown.size > 0) {
      const rows = await query<Row>(
        `select version, definition from contacts.form where ${mine} and version = any($1::text[])`,
        [[...unknown]],
      );
      for (const row of rows) this.keep(programme, row);
    }
    return ({ form_version: version }) => {
      const form = find(version);
      if (!form) throw new NotFound();
      return form;
    };
  }

  /** Every version, oldest first. */
  async all({ query }: Transaction, programme: string): Promise<readonly ContactForm[]> {
    const rows = await query<Row>(
      `select version, definition from contacts.form where ${mine} order by number`,
    );
    return [firstForm(programme), ...rows.map((row) => this.keep(programme, row))];
  }

  private keep(programme: string, { version, definition: { kinds, fields } }: Row): ContactForm {
    const form: ContactForm = { programme, version, kinds, fields };
    this.kept.set(nameOf(programme, version), form);
    return form;
  }
}

const nameOf = (programme: string, version: string): string => `${programme}|${version}`;
