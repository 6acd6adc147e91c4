import { Table } from '@mantine/core';
import type { ContactColumn, ContactForm, ContactSummary } from '#contract';
import { useLanguage } from '../words/language.js';
import { listWhen } from './list-when.js';

interface Props {
  readonly contacts: readonly ContactSummary[];
  readonly columns: readonly ContactColumn[];
  /** The form a contact was made with. */
  readonly formOf: (contact: ContactSummary) => ContactForm;
  readonly selected: string | undefined;
  readonly onSelect: (id: string) => void;
}

/** Contacts, newest first. */
export function ContactTable({ contacts, columns, formOf, selected, onSelect }: Props) {
  const { contacts: words, finding } = useLanguage().words;
  return (
    <div className="card scroll" tabIndex={0} role="region" aria-label={words.title}>
      <Table verticalSpacing="xs" highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            {columns.map((column) => (
              <Table.Th
                key={column}
                scope="col"
                aria-sort={column === 'startedAt' ? 'descending' : undefined}
                data-testid={`column-${column}`}
              >
                {finding.columnNames[column]}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {contacts.map((contact) => (
            <Row
              key={contact.id}
              contact={contact}
              columns={columns}
              form={formOf(contact)}
              current={contact.id === selected}
              onSelect={() => onSelect(contact.id)}
            />
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

interface RowProps {
  readonly contact: ContactSummary;
  readonly columns: readonly ContactColumn[];
  readonly form: ContactForm;
  readonly current: boolean;
  readonly onSelect: () => void;
}

function Row({ contact, columns, form, current, onSelect }: RowProps) {
  const { language, words } = useLanguage();
  const [first, ...others] = columns;
  // Whatever comes first opens the contact; the time stands there too when it has no column.
  const opens =
    first === 'startedAt' || columns.includes('startedAt') ? '' : listWhen(language, contact.startedAt);
  return (
    <Table.Tr
      data-testid="contact-row"
      data-state={contact.state}
      aria-current={current ? 'true' : undefined}
    >
      <Table.Td>
        <button
          type="button"
          className="link"
          onClick={onSelect}
          aria-label={opens && `${words.contacts.one} ${opens}`}
          data-testid="open-contact"
          data-id={contact.id}
        >
          <Cell column={first ?? 'startedAt'} contact={contact} form={form} />
        </button>
      </Table.Td>
      {others.map((column) => (
        <Table.Td key={column} data-label={words.finding.columnNames[column]}>
          <Cell column={column} contact={contact} form={form} />
        </Table.Td>
      ))}
    </Table.Tr>
  );
}

type CellProps = Pick<RowProps, 'contact' | 'form'> & { readonly column: ContactColumn };

/** What a contact says in one column. */
function Cell({ column, contact, form }: CellProps) {
  const { language, words } = useLanguage();
  const said = (field: string, code: string | undefined): string => {
    const choices = form.fields.find((each) => each.code === field)?.choices;
    return choices?.find((choice) => choice.code === code)?.label[language] ?? code ?? '–';
  };
  const kind = form.kinds.find(({ code }) => code === contact.kind);
  switch (column) {
    case 'startedAt':
      return listWhen(language, contact.startedAt);
    case 'number':
      return <span className="mono">{contact.number}</span>;
    case 'channel':
      return words.contacts.channels[contact.channel];
    case 'kind':
      return kind?.label[language] ?? '–';
    case 'topic':
      return kind?.nonCounselling ? kind.label[language] : said('primary_topic', contact.primaryTopic);
    case 'reporterRole':
      return said('reporter_role', contact.reporterRole);
    case 'ageBand':
      return said('victim_age_band', contact.ageBand);
    case 'state':
      return <State contact={contact} />;
    case 'referredTo':
      return contact.referredTo.map((code) => said('referred_to', code)).join(', ') || '–';
    case 'followUpOn':
      return contact.followUpOn ?? '–';
    case 'duration':
      return contact.durationSeconds === undefined
        ? '–'
        : words.finding.minutes(Math.round(contact.durationSeconds / 60));
    case 'visitorWords':
      return contact.exchange?.visitor.words ?? '–';
    case 'counsellorWords':
      return contact.exchange?.counsellor.words ?? '–';
    case 'counsellor':
      return contact.counsellor?.displayName;
  }
}

function State({ contact }: Pick<RowProps, 'contact'>) {
  const { contacts: words } = useLanguage().words;
  const text =
    contact.state === 'draft'
      ? words.draft(contact.missing.length)
      : contact.version > 1
        ? words.version(contact.version)
        : words.closed;
  return <span className={contact.state === 'draft' ? 'badge warn' : 'badge'}>{text}</span>;
}
