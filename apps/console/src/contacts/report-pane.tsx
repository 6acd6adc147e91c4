import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReportMessage } from '#contract';
import { whenWords } from '../admin/when.js';
import { contactsApi } from '../api/contacts.js';
import { ProblemBox } from '../shell/problem-box.js';
import { problemWords } from '../shell/problem-words.js';
import { useTask } from '../shell/use-task.js';
import { useLanguage } from '../words/language.js';
import { AnswersList } from './answers-list.js';

/** What someone reported, in their own words, and the answer to it. */
export function ReportPane({ id }: { readonly id: string }) {
  const { language, words } = useLanguage();
  const report = useQuery({
    queryKey: ['report', id],
    queryFn: () => contactsApi.report(id),
    // Each reading stands in the audit trail.
    refetchOnWindowFocus: false,
  });
  if (report.error) return <ProblemBox text={problemWords(words, report.error)} />;
  if (!report.data) return <p className="muted">{words.loading}</p>;
  const { fields, answers, messages, answerBy, submittedAt } = report.data;
  const { report: told } = words.contacts;
  return (
    <section className="report stack" aria-labelledby="h-report" data-testid="report">
      <h3 id="h-report">{told.title}</h3>
      <p className="muted small">
        {[whenWords(language, submittedAt), told.answerBy[answerBy ?? 'code']].join(' · ')}
      </p>
      <AnswersList fields={fields} answers={answers} />
      {messages.length > 0 && <Messages messages={messages} />}
      {answerBy === 'email' && <p className="muted small">{told.mailHint}</p>}
      {(answerBy === 'code' || answerBy === undefined) && <AnswerBox id={id} />}
    </section>
  );
}

function Messages({ messages }: { readonly messages: readonly ReportMessage[] }) {
  const { language, words } = useLanguage();
  return (
    <ol className="report-messages" data-testid="report-messages">
      {messages.map(({ seq, author, alias, text, at }) => (
        <li key={seq} data-author={author}>
          <p className="muted small">
            {author === 'staff' ? (alias ?? '') : words.contacts.report.reporter}, {whenWords(language, at)}
          </p>
          <p className="said">{text}</p>
        </li>
      ))}
    </ol>
  );
}

function AnswerBox({ id }: { readonly id: string }) {
  const { words } = useLanguage();
  const queries = useQueryClient();
  const { report: told } = words.contacts;
  const [text, setText] = useState('');
  // The same key until it is stored: pressing twice, or again after a lost link, sends once.
  const [key, setKey] = useState(() => crypto.randomUUID());
  const task = useTask();
  const send = () =>
    task.run(async () => {
      const next = await contactsApi.answerReport(id, { key, text });
      queries.setQueryData(['report', id], next);
      void queries.invalidateQueries({ queryKey: ['contacts'] });
      setText('');
      setKey(crypto.randomUUID());
    });
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <label className="stack tight">
        {told.answer}
        <textarea
          rows={5}
          maxLength={4_000}
          value={text}
          data-testid="report-answer"
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <p className="muted small">{told.codeHint}</p>
      {task.problem && <ProblemBox text={task.problem} />}
      <button
        type="submit"
        className="btn primary"
        disabled={task.busy || text.trim() === ''}
        data-testid="send-report-answer"
      >
        {told.send}
      </button>
    </form>
  );
}
