import { useState } from 'react';
import type { DirectoryEntry, ServiceFields } from '#contract/referrals';
import { directoryApi } from '../api/directory.js';
import { localDateOf } from '../contacts/local-date.js';
import { ConfirmDialog } from '../shell/confirm-dialog.js';
import { ProblemBox } from '../shell/problem-box.js';
import { useTask } from '../shell/use-task.js';
import { useLanguage } from '../words/language.js';
import type { ServiceBranch } from './directory-tree.js';
import type { Ended } from './ended-note.js';
import { useDirectoryChanged } from './use-directory.js';

interface Props {
  readonly services: readonly ServiceBranch[];
  /** Of the partner, when all of theirs end with them. */
  readonly name?: string;
  readonly whole?: boolean;
  readonly onEnded: (ended: Ended) => void;
}

type Service = DirectoryEntry<ServiceFields>;

const change = ({ id, ...fields }: Service): Promise<void> => directoryApi.change('service', id, fields);

/** One that begins later has no day on which it was offered. */
const endOf = (service: Service, today: string): Service => ({
  ...service,
  validTo: service.validFrom > today ? service.validFrom : today,
});

/** Ends a service, or every one of a partner, by its last day; says first what that touches. */
export function EndServices({ services, name, whole = false, onEnded }: Props) {
  const { language, words } = useLanguage();
  const { directory } = words;
  const [asking, setAsking] = useState(false);
  const task = useTask();
  const changed = useDirectoryChanged();
  const today = localDateOf(new Date());
  const open = services.filter(({ service: { validTo } }) => validTo === undefined || validTo > today);
  if (open.length === 0) return null;
  const hosts = open.flatMap((each) => each.hosts);
  const standing = hosts.reduce((sum, host) => sum + host.standing, 0);
  const named = open.map(({ service }) => service.label[language]).join(', ');
  const title = name ?? named;
  const end = () =>
    task.run(async () => {
      const before = open.map(({ service }) => service);
      for (const service of before) await change(endOf(service, today));
      onEnded({ name: title, undo: () => Promise.all(before.map(change)) });
      await changed();
    });
  const text = [
    whole ? directory.endPartner(named) : directory.endService,
    ...(hosts.length > 0 ? [directory.endsToo(hosts.length)] : []),
    standing > 0 ? directory.stay(standing) : directory.noneStands,
    directory.canUndo,
  ].join(' ');
  return (
    <div className="directory-end">
      <button
        type="button"
        className="btn small"
        disabled={task.busy}
        onClick={() => setAsking(true)}
        data-testid="end-services"
      >
        {directory.end}
      </button>
      {task.problem !== undefined && <ProblemBox text={task.problem} />}
      <ConfirmDialog
        opened={asking}
        title={directory.endTitle(title)}
        text={text}
        confirm={directory.end}
        danger
        testId="end-services-go"
        onConfirm={end}
        onClose={() => setAsking(false)}
      />
    </div>
  );
}
