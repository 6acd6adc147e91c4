import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { ContactView } from '#contract';
import { groupCallerRoles, type GroupCallerRole, type GroupSummary } from '#contract/referrals';
import { ChipChoice } from '../referrals/chip-choice.js';
import { DialogActions } from '../shell/dialog-actions.js';
import { ProblemBox } from '../shell/problem-box.js';
import { useWords } from '../words/language.js';
import { callerRoleOf } from './caller-role-of.js';
import { GroupChoice } from './group-choice.js';
import { groupsFor } from './groups-for.js';
import { JoinedNote } from './joined-note.js';
import { useJoining } from './use-joining.js';

interface Props {
  readonly contact: ContactView;
  readonly groups: readonly GroupSummary[];
  /** There is a code that is seen only now. */
  readonly onJoined: () => void;
  readonly onClose: () => void;
}

/** As whom, in which region, and in which group; then the code. */
export function JoinForm({ contact, groups, onJoined, onClose }: Props) {
  const { groups: words } = useWords();
  const [role, setRole] = useState(() => callerRoleOf(contact.answers));
  const [region, setRegion] = useState('');
  const [chosen, setChosen] = useState<string>();
  const [urgent, setUrgent] = useState(false);
  const at = useJoining(contact.id, onJoined);
  if (at.joined) return <JoinedNote joined={at.joined} onClose={onClose} />;
  const offered = groupsFor(groups, { role, region });
  const group = offered.find(({ id }) => id === chosen) ?? offered[0];
  const regions = [...new Set(groups.map((each) => each.region))];
  return (
    <form
      className="stack booking"
      onSubmit={(event) => {
        event.preventDefault();
        if (group) at.join(group.id, { callerRole: role, urgent });
      }}
    >
      <ChipChoice
        name="caller-role"
        legend={words.chooseRole}
        options={groupCallerRoles.map((each) => [each, words.role[each]])}
        chosen={role}
        hint={words.roleHint}
        onChoose={(code) => setRole(code as GroupCallerRole)}
      />
      {regions.length > 1 && (
        <NativeSelect
          label={words.chooseRegion}
          value={region}
          data={[{ value: '', label: words.everywhere }, ...regions]}
          onChange={(event) => setRegion(event.currentTarget.value)}
          data-testid="join-region"
        />
      )}
      <GroupChoice groups={offered} chosen={group?.id} onChoose={setChosen} />
      <label className="chip">
        <input
          type="checkbox"
          checked={urgent}
          onChange={(event) => setUrgent(event.currentTarget.checked)}
          data-testid="join-urgent"
        />
        <span>{words.urgentAsk}</span>
      </label>
      <ProblemBox text={at.problem} />
      <DialogActions onClose={onClose} go={words.joinGo} busy={at.busy || !group} testId="join-go" />
    </form>
  );
}
