import { Table } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { AddedStaff, StaffView } from '#contract';
import { staffApi } from '../api/staff.js';
import { Icon } from '../shell/icons.js';
import { problemWords } from '../shell/problem-words.js';
import { ProblemBox } from '../shell/problem-box.js';
import { useWords } from '../words/language.js';
import { AddStaffDialog } from './add-staff-dialog.js';
import { InvitationLink } from './invitation-link.js';

/** The staff of the programme: add, disable, enable again. */
export function StaffPage() {
  const words = useWords();
  const { admin } = words;
  const queries = useQueryClient();
  const staff = useQuery({ queryKey: ['staff'], queryFn: staffApi.list });
  const change = useMutation({
    mutationFn: ({ id, disabled }: StaffView) => staffApi.setDisabled(id, !disabled),
    onSettled: () => queries.invalidateQueries({ queryKey: ['staff'] }),
  });
  const [adding, setAdding] = useState(false);
  const [added, setAdded] = useState<AddedStaff>();
  const problem = staff.error ?? change.error;
  return (
    <div className="page">
      <header className="page-head">
        <h1>{admin.staffTitle}</h1>
        <button type="button" className="btn primary" onClick={() => setAdding(true)} data-testid="add-staff">
          <Icon name="plus" />
          {admin.add}
        </button>
      </header>
      <ProblemBox text={problem ? problemWords(words, problem) : undefined} />
      {added && <InvitationLink added={added} />}
      {staff.isPending && <p>{words.loading}</p>}
      {staff.data && (
        <StaffTable staff={staff.data} busy={change.isPending} onChange={(one) => change.mutate(one)} />
      )}
      <AddStaffDialog
        opened={adding}
        onClose={() => setAdding(false)}
        onAdded={(answer) => {
          setAdding(false);
          setAdded(answer);
          void queries.invalidateQueries({ queryKey: ['staff'] });
        }}
      />
    </div>
  );
}

interface TableProps {
  readonly staff: readonly StaffView[];
  readonly busy: boolean;
  readonly onChange: (one: StaffView) => void;
}

function StaffTable({ staff, busy, onChange }: TableProps) {
  const { admin } = useWords();
  return (
    <div className="card scroll" tabIndex={0} role="region" aria-label={admin.staffTitle}>
      <Table verticalSpacing="sm">
        <Table.Thead>
          <Table.Tr>
            {[admin.displayName, admin.role, admin.status, admin.actions].map((heading) => (
              <Table.Th key={heading} scope="col">
                {heading}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {staff.map((one) => (
            <StaffRow key={one.id} one={one} busy={busy} onChange={onChange} />
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function StaffRow({ one, busy, onChange }: Omit<TableProps, 'staff'> & { readonly one: StaffView }) {
  const { admin, roles } = useWords();
  const state = one.disabled ? 'disabled' : one.enrolled ? 'active' : 'invited';
  const label = one.disabled ? admin.enableOne(one.displayName) : admin.disableOne(one.displayName);
  return (
    <Table.Tr data-testid="staff-row" data-login={one.login}>
      <Table.Td>
        <b>{one.displayName}</b>
        <br />
        <span className="muted small">{one.login}</span>
      </Table.Td>
      <Table.Td>{roles[one.role]}</Table.Td>
      <Table.Td>
        <span className={`badge ${state}`}>{admin.states[state]}</span>
      </Table.Td>
      <Table.Td>
        <button
          type="button"
          className="btn small"
          disabled={busy}
          aria-label={label}
          onClick={() => onChange(one)}
          data-testid="toggle-staff"
        >
          {one.disabled ? admin.enable : admin.disable}
        </button>
      </Table.Td>
    </Table.Tr>
  );
}
