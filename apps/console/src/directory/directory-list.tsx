import { TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { EntryKind } from '../api/directory.js';
import { Icon } from '../shell/icons.js';
import { useLanguage } from '../words/language.js';
import type { Chosen } from './chosen-entry.js';
import { found, type PartnerBranch, type ServiceBranch } from './directory-tree.js';
import { useKeptEntries } from './kept-entries.js';
import { ServiceState } from './service-state.js';

interface Props {
  readonly tree: readonly PartnerBranch[];
  readonly chosen: Chosen | undefined;
  readonly onChoose: (chosen: Chosen) => void;
}

/** Partners with what is theirs, found by name. */
export function DirectoryList({ tree, chosen, onChoose }: Props) {
  const { words } = useLanguage();
  const { directory } = words;
  const [search, setSearch] = useState('');
  const shown = found(tree, search);
  return (
    <nav className="card form-list" aria-label={directory.list}>
      <TextInput
        type="search"
        aria-label={directory.search}
        placeholder={directory.search}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
        leftSection={<Icon name="search" />}
        data-testid="directory-search"
      />
      <p className="visually-hidden" role="status">
        {shown.length === 0 && tree.length > 0 ? directory.nothingFound : ''}
      </p>
      {shown.length === 0 && tree.length > 0 && <p className="muted small">{directory.nothingFound}</p>}
      <ul>
        {shown.map((branch) => (
          <Branch key={branch.partner.id} branch={branch} chosen={chosen} onChoose={onChoose} />
        ))}
      </ul>
      <button
        type="button"
        className="btn small"
        onClick={() => onChoose({ is: 'new', kind: 'partner' })}
        data-testid="add-partner"
      >
        <Icon name="plus" />
        {directory.adds.partner}
      </button>
      <button
        type="button"
        className="form-row"
        aria-current={chosen?.is === 'closures' ? 'true' : undefined}
        onClick={() => onChoose({ is: 'closures' })}
        data-testid="all-closures"
      >
        <Icon name="calendar" />
        <span className="form-row-name">{directory.allClosures}</span>
      </button>
    </nav>
  );
}

type BranchProps = Omit<Props, 'tree'> & { readonly branch: PartnerBranch };

function Branch({ branch: { partner, services, locations }, chosen, onChoose }: BranchProps) {
  const { language } = useLanguage();
  const row = (
    kind: EntryKind,
    { id, name }: { readonly id: string; readonly name: string },
    more?: ReactNode,
  ) => (
    <Row
      kind={kind}
      id={id}
      name={name}
      current={chosen?.is === 'entry' && chosen.id === id}
      onChoose={onChoose}
    >
      {more}
    </Row>
  );
  const serviceRow = ({ service, hosts }: ServiceBranch) => (
    <li key={service.id}>
      {row('service', { id: service.id, name: service.label[language] }, <ServiceState service={service} />)}
      {hosts.length > 0 && (
        <ul className="directory-branch">
          {hosts.map((host) => (
            <li key={host.id}>{row('host', host)}</li>
          ))}
        </ul>
      )}
    </li>
  );
  return (
    <li className="directory-partner">
      {row('partner', partner)}
      <ul className="directory-branch">
        {services.map(serviceRow)}
        {locations.map((location) => (
          <li key={location.id}>{row('location', location)}</li>
        ))}
      </ul>
    </li>
  );
}

interface RowProps {
  readonly kind: EntryKind;
  readonly id: string;
  readonly name: string;
  readonly current: boolean;
  readonly onChoose: (chosen: Chosen) => void;
  readonly children: ReactNode;
}

const icons = { partner: 'scale', service: 'phone', location: 'tag', host: 'staff' } as const;

function Row({ kind, id, name, current, onChoose, children }: RowProps) {
  const { words } = useLanguage();
  const isKept = useKeptEntries().has(id);
  return (
    <button
      type="button"
      className={`form-row ${kind}`}
      aria-current={current ? 'true' : undefined}
      onClick={() => onChoose({ is: 'entry', kind, id })}
      data-testid={`${kind}-row`}
      data-id={id}
    >
      <Icon name={icons[kind]} />
      <span className="form-row-name">
        <span className="visually-hidden">{words.directory.kinds[kind]}: </span>
        {name}
      </span>
      {children}
      {isKept && <span className="badge warn">{words.directory.unsaved}</span>}
    </button>
  );
}
