import { useState } from 'react';
import type { GroupCallerRole, JoinedGroup } from '#contract/referrals';
import { ApiError } from '../api/client.js';
import { groupsApi } from '../api/groups.js';
import { useTask } from '../shell/use-task.js';
import { useWords } from '../words/language.js';
import { useGroupsChanged } from './use-groups.js';

/** As whom and how somebody joins. */
export interface Joining {
  readonly callerRole: GroupCallerRole;
  readonly urgent: boolean;
}

/** Puts the caller of a contact on the list of a group; the code is told after it. */
export function useJoining(contactId: string, onJoined: () => void) {
  const { groups } = useWords();
  const changed = useGroupsChanged();
  const task = useTask();
  const [joined, setJoined] = useState<JoinedGroup>();
  const join = (groupId: string, asked: Joining) =>
    task.run(
      async () => {
        setJoined(await groupsApi.join(groupId, { contactId, ...asked }));
        onJoined();
        changed();
      },
      (error) => {
        if (!(error instanceof ApiError)) return undefined;
        if (error.code === 'closed') changed();
        const said = { conflict: groups.joinRefused, closed: groups.joinClosed };
        return said[error.code as keyof typeof said];
      },
    );
  return { busy: task.busy, problem: task.problem, joined, join };
}
