import { useState } from 'react';
import type { NoticeFile } from '#contract/takedown';
import { noticeFilesApi } from '../api/notice-files.js';
import { ProblemBox } from '../shell/problem-box.js';
import { useTask } from '../shell/use-task.js';
import { useWords } from '../words/language.js';
import { actProblem } from './act-problem.js';

interface Props {
  readonly id: string;
  /** Reports of XARF there are. */
  readonly xarf: number;
}

/** Fetches an approved request as a file. */
export function FileButtons({ id, xarf }: Props) {
  const words = useWords();
  const { channel } = words.takedown;
  const task = useTask();
  const [said, setSaid] = useState<string>();
  const fetchIt = (kind: 'document' | 'xarf') =>
    task.run(
      async () => {
        setSaid(undefined);
        const file = await noticeFilesApi.file(id, kind);
        keepFile(file);
        setSaid(channel.done(file.name));
      },
      (error) => actProblem(words, error),
    );
  return (
    <div className="stack" role="group" aria-label={channel.files}>
      <div className="card-title">
        <button
          type="button"
          className="btn small"
          disabled={task.busy}
          onClick={() => fetchIt('document')}
          data-testid="file-document"
        >
          {channel.document}
        </button>
        {xarf > 0 && (
          <button
            type="button"
            className="btn small"
            disabled={task.busy}
            onClick={() => fetchIt('xarf')}
            data-testid="file-xarf"
          >
            {channel.xarf}
          </button>
        )}
      </div>
      <span className="muted small">{channel.filesHint}</span>
      <span
        className={said === undefined ? 'visually-hidden' : 'small'}
        role="status"
        data-testid="file-said"
      >
        {said}
      </span>
      <ProblemBox text={task.problem} />
    </div>
  );
}

/** Hands it to the browser, and lets go of it. */
function keepFile({ name, content }: NoticeFile): void {
  const file = new Blob([JSON.stringify(content, undefined, 2), '\n'], { type: 'application/json' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
