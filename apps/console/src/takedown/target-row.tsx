import { useEffect, useState } from 'react';
import type { TargetView } from '#contract/takedown';
import { takedownApi } from '../api/takedown.js';
import { Icon } from '../shell/icons.js';
import { useTask } from '../shell/use-task.js';
import { useWords } from '../words/language.js';
import { TargetProbes } from './target-probes.js';
import { TargetStanding } from './target-standing.js';

interface Props {
  readonly noticeId: string;
  readonly target: TargetView;
  readonly onRemove: ((target: TargetView) => void) | undefined;
}

/** An address that was shown whole goes again by itself. */
const shownMs = 20_000;

/** One target: its address as text, never as a link. */
export function TargetRow({ noticeId, target, onRemove }: Props) {
  const { one } = useWords().takedown;
  const { position, kind, defanged, warnings } = target;
  const { url, problem, show, hide } = useRevealed(target.id);
  return (
    <tr data-testid="target" data-id={target.id}>
      <th scope="row">{position}</th>
      <td className="address-cell">
        <code className="address" data-testid="address">
          {url ?? defanged}
        </code>
        <span className="small" role="status">
          {url !== undefined && one.shown}
          {problem}
        </span>
        {warnings.length > 0 && (
          <span className="address-warning small" data-testid="address-warning">
            <Icon name="alert" /> {one.warning} {warnings.map((each) => one.warnings[each]).join(', ')}
          </span>
        )}
        <TargetProbes noticeId={noticeId} target={target} />
      </td>
      <td>{one.kinds[kind]}</td>
      <td data-testid="target-standing">
        <TargetStanding noticeId={noticeId} target={target} />
      </td>
      <td className="target-actions">
        <button
          type="button"
          className="icon-button"
          aria-label={url === undefined ? one.show(position) : one.hide(position)}
          title={url === undefined ? one.show(position) : one.hide(position)}
          onClick={url === undefined ? show : hide}
          data-testid="reveal"
        >
          <Icon name={url === undefined ? 'eye' : 'cross'} />
        </button>
        {onRemove && (
          <button
            type="button"
            className="icon-button"
            aria-label={one.remove(position)}
            title={one.remove(position)}
            onClick={() => onRemove(target)}
            data-testid="remove-target"
          >
            <Icon name="minus" />
          </button>
        )}
      </td>
    </tr>
  );
}

/** The whole address, for a moment; asking for it is recorded. */
function useRevealed(id: string) {
  const task = useTask();
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    if (url === undefined) return undefined;
    const timer = setTimeout(() => setUrl(undefined), shownMs);
    return () => clearTimeout(timer);
  }, [url]);
  return {
    url,
    problem: task.problem,
    show: () => task.run(async () => setUrl((await takedownApi.reveal(id)).url)),
    hide: () => setUrl(undefined),
  };
}
