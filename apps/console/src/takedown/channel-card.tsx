import { useQuery } from '@tanstack/react-query';
import type { AttemptView, NoticeChannelView, NoticeView, ProviderReportView } from '#contract/takedown';
import { noticeFilesApi } from '../api/notice-files.js';
import { whenWords } from '../admin/when.js';
import { useLanguage } from '../words/language.js';
import { FileButtons } from './file-buttons.js';

/** How a request went to its provider, why not, what the provider says of it, and what can be downloaded. */
export function ChannelCard({ view }: { readonly view: NoticeView }) {
  const { words } = useLanguage();
  const { channel } = words.takedown;
  const { data } = useQuery({
    // Each step of a notice is a new revision.
    queryKey: ['takedown-channel', view.id, view.revision],
    queryFn: () => noticeFilesApi.channel(view.id),
    refetchOnWindowFocus: false,
  });
  if (!data || isEmpty(data)) return null;
  return (
    <section className="card stack" aria-labelledby="channel" data-testid="channel-card">
      <h3 id="channel">{channel.title}</h3>
      {data.attempts.map((attempt) => (
        <Attempt key={attempt.number} attempt={attempt} />
      ))}
      {view.state === 'dispatch_failed' && data.attempts.at(-1)?.fault === undefined && (
        <p className="note warn" data-testid="no-fault">
          <span>{channel.noFault}</span>
        </p>
      )}
      {data.report && <Told report={data.report} />}
      {data.document && <FileButtons id={view.id} xarf={data.xarf} />}
    </section>
  );
}

const isEmpty = ({ attempts, report, document }: NoticeChannelView): boolean =>
  attempts.length === 0 && !report && !document;

function Attempt({ attempt: { number, state, at, fault } }: { readonly attempt: AttemptView }) {
  const { language, words } = useLanguage();
  const { channel } = words.takedown;
  return (
    <div className="stack" data-testid="attempt" data-state={state}>
      <p>
        <b>{channel.attempt(number)}</b>: {channel.states[state]}
        <span className="muted small block">{whenWords(language, at)}</span>
      </p>
      {fault !== undefined && (
        <p className="note warn" data-testid="attempt-fault">
          {channel.faults[fault] ?? fault}
        </p>
      )}
    </div>
  );
}

function Told({ report }: { readonly report: ProviderReportView }) {
  const { language, words } = useLanguage();
  const { channel } = words.takedown;
  const counts = (['confirmed', 'active', 'pending', 'inReview'] as const).filter((name) => report[name] > 0);
  return (
    <div data-testid="provider-report">
      <b>{channel.told}</b>: {channel.reportStates[report.state]}
      <span className="muted small block">{whenWords(language, report.at)}</span>
      {counts.map((name) => (
        <span key={name} className="small block">
          {channel.counts[name]}: {report[name]}
        </span>
      ))}
      <span className="muted small block">{channel.toldHint}</span>
    </div>
  );
}
