import { Table } from '@mantine/core';
import type { ContactForm, ContactSummary } from '#contract';
import { whenWords } from '../admin/when.js';
import { useLanguage } from '../words/language.js';

interface Props {
  readonly contacts: readonly ContactSummary[];
  readonly form: ContactForm;
  readonly selected: string | undefined;
  readonly onSelect: (id: string) => void;
}

/** Contacts, newest first. */
export function ContactTable({ contacts, form, selected, onSelect }: Props) {
  const { words } = useLanguage();
  const { columns, title } = words.contacts;
  return (
    <div className="card scroll" tabIndex={0} role="region" aria-label={title}>
      <Table verticalSpacing="xs" highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            {columns.map((heading) => (
              <Table.Th key={heading} scope="col">
                {heading}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {contacts.map((contact) => (
            <Row
              key={contact.id}
              contact={contact}
              form={form}
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
  readonly form: ContactForm;
  readonly current: boolean;
  readonly onSelect: () => void;
}

function Row({ contact, form, current, onSelect }: RowProps) {
  const { language, words } = useLanguage();
  const said = (field: string, code: string | undefined): string => {
    const choices = form.fields.find((each) => each.code === field)?.choices;
    return choices?.find((choice) => choice.code === code)?.label[language] ?? '–';
  };
  const kind = form.kinds.find(({ code }) => code === contact.kind);
  const topic = kind?.nonCounselling ? kind.label[language] : said('primary_topic', contact.primaryTopic);
  return (
    <Table.Tr
      data-testid="contact-row"
      data-state={contact.state}
      aria-current={current ? 'true' : undefined}
    >
      <Table.Td>
        <button type="button" className="link" onClick={onSelect} data-testid="open-contact">
          {whenWords(language, contact.startedAt)}
        </button>
      </Table.Td>
      <Table.Td>{words.contacts.channels[contact.channel]}</Table.Td>
      <Table.Td>{topic}</Table.Td>
      <Table.Td>{said('reporter_role', contact.reporterRole)}</Table.Td>
      <Table.Td>
        <span className={contact.state === 'draft' ? 'badge warn' : 'badge'}>
          {contact.state === 'draft'
            ? words.contacts.draft(contact.missing.length)
            : contact.version > 1
              ? words.contacts.version(contact.version)
              : words.contacts.closed}
        </span>
      </Table.Td>
      <Table.Td>{contact.counsellor?.displayName ?? '–'}</Table.Td>
    </Table.Tr>
  );
}
