import { Modal, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type GroupCallerRole, groupCallerRoles } from '#contract/referrals';
import { groupPlanningApi } from '../api/groups.js';
import { DialogActions } from '../shell/dialog-actions.js';
import { ProblemBox } from '../shell/problem-box.js';
import { useTask } from '../shell/use-task.js';
import { useLanguage } from '../words/language.js';
import { ChipBoxes } from './chip-boxes.js';
import { NumberField } from './number-field.js';
import { usePlanned } from './use-planned.js';

interface Props {
  readonly onAdded: (id: string) => void;
  readonly onClose: () => void;
}

interface Entry {
  readonly serviceId?: string;
  readonly region: string;
  readonly callerRoles: readonly GroupCallerRole[];
  readonly capacity: number;
  readonly offerHours: number;
}

const empty: Entry = { region: '', callerRoles: [...groupCallerRoles], capacity: 8, offerHours: 72 };

/** A new group: where, for whom, and how many seats. */
export function AddGroup({ onAdded, onClose }: Props) {
  const { language, words } = useLanguage();
  const { plan, roles, region: regionWord } = words.groups;
  const directory = useQuery({ queryKey: ['directory'], queryFn: groupPlanningApi.directory });
  const services = (directory.data?.services ?? []).filter(({ kind }) => kind === 'group');
  const task = useTask();
  const { keep } = usePlanned();
  const [entry, setEntry] = useState(empty);
  const serviceId = entry.serviceId ?? services[0]?.id;
  const set = (more: Partial<Entry>) => setEntry({ ...entry, ...more });
  const add = () => {
    if (serviceId === undefined) return;
    if (entry.callerRoles.length === 0) return task.refuse(plan.pickRole);
    task.run(async () => {
      const group = await groupPlanningApi.create({ ...entry, serviceId });
      keep(group);
      onAdded(group.id);
    });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={plan.addTitle}
      lockScroll={false}
      closeButtonProps={{ 'aria-label': words.close }}
    >
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        {directory.data && services.length === 0 && (
          <p className="note warn">
            <span>{plan.noService}</span>
          </p>
        )}
        <NativeSelect
          label={plan.service}
          value={serviceId ?? ''}
          data={services.map(({ id, label }) => ({ value: id, label: label[language] }))}
          onChange={(event) => set({ serviceId: event.currentTarget.value })}
          data-testid="group-service"
        />
        <TextInput
          label={regionWord}
          value={entry.region}
          maxLength={80}
          required
          withAsterisk={false}
          onChange={(event) => set({ region: event.currentTarget.value })}
          data-testid="group-region"
        />
        <ChipBoxes
          name="group-for"
          legend={plan.roles}
          options={groupCallerRoles.map((role) => [role, roles[role]])}
          chosen={entry.callerRoles}
          onChoose={(callerRoles) => set({ callerRoles })}
        />
        <SeatFields entry={entry} onChange={set} />
        <ProblemBox text={task.problem} />
        <DialogActions
          onClose={onClose}
          go={plan.create}
          busy={task.busy || serviceId === undefined}
          testId="create-group"
        />
      </form>
    </Modal>
  );
}

interface SeatProps {
  readonly entry: Pick<Entry, 'capacity' | 'offerHours'>;
  readonly onChange: (more: Partial<Entry>) => void;
}

function SeatFields({ entry, onChange }: SeatProps) {
  const { plan } = useLanguage().words.groups;
  return (
    <div className="side-by-side">
      <NumberField
        label={plan.capacity}
        hint={plan.capacityHint}
        value={entry.capacity}
        range={[0, 200]}
        onChange={(capacity) => onChange({ capacity })}
        testId="group-capacity"
      />
      <NumberField
        label={plan.offerHours}
        value={entry.offerHours}
        range={[1, 336]}
        onChange={(offerHours) => onChange({ offerHours })}
        testId="group-offer-hours"
      />
    </div>
  );
}
