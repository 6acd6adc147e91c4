import { useQuery, useQueryClient } from '@tanstack/react-query';
import { probesApi } from '../api/probes.js';
import { useMay } from '../shell/permissions.js';
import { ProblemBox } from '../shell/problem-box.js';
import { useTask } from '../shell/use-task.js';
import { useWords } from '../words/language.js';

const queryKey = ['takedown-probing'];

/** Whether addresses with material of minors are asked; for administrators alone. */
export function ProbingSwitch() {
  return useMay('takedown:configure') ? <Switch /> : null;
}

function Switch() {
  const { probes } = useWords().takedown;
  const queries = useQueryClient();
  const task = useTask();
  const setting = useQuery({ queryKey, queryFn: probesApi.setting, refetchOnWindowFocus: false });
  if (!setting.data) return null;
  const { minors } = setting.data;
  const turn = () =>
    task.run(async () => {
      queries.setQueryData(queryKey, await probesApi.saveSetting({ minors: !minors }));
    });
  return (
    <section className="card stack" aria-labelledby="probing-title">
      <h2 id="probing-title">{probes.settingTitle}</h2>
      <label className="check-line">
        <input
          type="checkbox"
          checked={minors}
          disabled={task.busy}
          onChange={turn}
          data-testid="probe-minors"
        />
        <span>{probes.setting}</span>
      </label>
      <p className="muted small">{probes.settingHint}</p>
      <p className="small" role="status" data-testid="probe-minors-state">
        {minors ? probes.settingSaved.on : probes.settingSaved.off}
      </p>
      {task.problem !== undefined && <ProblemBox text={task.problem} />}
    </section>
  );
}
