import type { NoticePersonAct } from '#contract/takedown';
import { ApiError } from '../api/client.js';
import { problemWords } from '../shell/problem-words.js';
import { ProblemBox } from '../shell/problem-box.js';
import { useWords } from '../words/language.js';
import { BackLink } from './back-link.js';
import { OneNotice } from './one-notice.js';
import { useNotice } from './use-takedown.js';

interface Props {
  readonly id: string;
  /** What was chosen on the board and needs this page. */
  readonly wish: NoticePersonAct | undefined;
}

/** One request to a provider. */
export function NoticePage({ id, wish }: Props) {
  const words = useWords();
  const { one } = words.takedown;
  const { data, error } = useNotice(id);
  if (data) return <OneNotice latest={data} wish={wish} />;
  const isGone = error instanceof ApiError && error.status === 404;
  return (
    <div className="takedown">
      <h1 className="visually-hidden">{one.notice}</h1>
      <BackLink />
      {error ? (
        <ProblemBox text={isGone ? one.gone : problemWords(words, error)} />
      ) : (
        <p className="muted">{words.loading}</p>
      )}
    </div>
  );
}
