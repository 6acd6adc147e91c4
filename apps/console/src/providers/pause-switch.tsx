import { useEffect, useRef, useState } from 'react';
import type { ProviderView } from '#contract/takedown';
import { whenWords } from '../admin/when.js';
import { providersApi } from '../api/providers.js';
import { ConfirmDialog } from '../shell/confirm-dialog.js';
import { Icon } from '../shell/icons.js';
import { ProblemBox } from '../shell/problem-box.js';
import { useTask } from '../shell/use-task.js';
import { useLanguage } from '../words/language.js';
import { useProvidersChanged } from './use-providers.js';

interface Props {
  readonly provider: ProviderView;
  readonly mayManage: boolean;
}

/** The kill switch: asks once, holds at once, and can be taken back. */
export function PauseSwitch({ provider, mayManage }: Props) {
  const { language, words } = useLanguage();
  const { providers: said } = words;
  const { id, name, pausedAt, pausedBy = '' } = provider;
  const isPaused = pausedAt !== undefined;
  const [asking, setAsking] = useState(false);
  const [turned, setTurned] = useState<'now' | 'undone'>();
  const note = useRef<HTMLDivElement>(null);
  const task = useTask();
  const changed = useProvidersChanged();
  // The button that was pressed is gone.
  useEffect(() => {
    if (turned) note.current?.focus();
  }, [turned]);
  const turn = () =>
    task.run(async () => {
      await (isPaused ? providersApi.resume(id) : providersApi.pause(id));
      await changed();
      setTurned(turned === 'now' ? 'undone' : 'now');
    });
  const state = isPaused ? said.pausedSince(whenWords(language, pausedAt), pausedBy) : said.resumed(name);
  const [title, text, go] = isPaused
    ? [said.resumeTitle(name), said.resumeText, said.resume]
    : [said.pauseTitle(name), said.pauseText, said.pause];
  return (
    <div className="stack" data-testid="pause-switch">
      <div
        ref={note}
        role="status"
        tabIndex={-1}
        className={isPaused ? 'note warn' : turned ? 'note' : 'visually-hidden'}
      >
        {(isPaused || turned) && <Icon name={isPaused ? 'stop' : 'check'} />}
        {(isPaused || turned) && <span data-testid="pause-state">{state}</span>}
        {turned === 'now' && (
          <button
            type="button"
            className="btn small"
            disabled={task.busy}
            onClick={turn}
            data-testid="undo-pause"
          >
            {said.undo}
          </button>
        )}
      </div>
      {task.problem !== undefined && <ProblemBox text={task.problem} />}
      {mayManage && turned !== 'now' && (
        <p>
          <button
            type="button"
            className="btn small"
            disabled={task.busy}
            onClick={() => setAsking(true)}
            data-testid="turn-pause"
          >
            {go}
          </button>
        </p>
      )}
      <ConfirmDialog
        opened={asking}
        title={title}
        text={`${text} ${said.canUndo}`}
        confirm={go}
        danger={!isPaused}
        testId="turn-pause-go"
        onConfirm={turn}
        onClose={() => setAsking(false)}
      />
    </div>
  );
}
