import { NativeSelect, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useState, useSyncExternalStore } from 'react';
import { mailLanguages, type MailLanguage, type MailThreadView } from '#contract';
import { mailApi } from '../api/mail.js';
import { ProblemBox } from '../shell/problem-box.js';
import { useTask } from '../shell/use-task.js';
import { useLanguage, useWords } from '../words/language.js';
import { AnswerKeeper, keeperOf, type KeptAnswer } from './answer-keeper.js';

const longest = 8_000;

interface Props {
  readonly thread: MailThreadView;
  readonly onSent: (thread: MailThreadView) => void;
}

/** The place to answer, or why there is none. */
export function AnswerBox({ thread, onSent }: Props) {
  const { mail: words } = useWords();
  if (thread.may.answer) return <Answer thread={thread} onSent={onSent} />;
  const why = thread.closed
    ? words.closedNote
    : thread.counsellor
      ? words.othersNote(thread.counsellor.displayName)
      : words.noAddress;
  return <p className="muted">{why}</p>;
}

/** An answer that is stored as it grows, also when the thread is left. */
function useAnswer({ id, draft, language }: MailThreadView): {
  readonly keeper: AnswerKeeper;
  readonly kept: KeptAnswer;
} {
  const [keeper] = useState(() =>
    keeperOf(id, () => new AnswerKeeper({ draft, language }, (text) => mailApi.saveDraft(id, { text }))),
  );
  const kept = useSyncExternalStore(keeper.subscribe, keeper.snapshot);
  useEffect(() => {
    const store = () => void keeper.flush();
    window.addEventListener('pagehide', store);
    return () => {
      window.removeEventListener('pagehide', store);
      store();
    };
  }, [keeper]);
  return { keeper, kept };
}

function Answer({ thread, onSent }: Props) {
  const { mail: words } = useWords();
  const { keeper, kept } = useAnswer(thread);
  const task = useTask();
  const ready = kept.text.trim() !== '' && kept.text.length <= longest;
  const send = () => {
    if (!ready) return;
    task.run(async () => {
      // A draft that arrives after its answer would stand there again.
      await keeper.flush();
      const { text, language } = keeper.snapshot();
      const next = await mailApi.answer(thread.id, { key: keeper.key, text, language });
      keeper.sent();
      onSent(next);
    });
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    send();
  };
  return (
    <form className="letter answer" onSubmit={(event) => event.preventDefault()}>
      <Textarea
        label={words.answer}
        value={kept.text}
        lang={kept.language}
        maxLength={longest}
        autosize
        minRows={6}
        maxRows={24}
        autoComplete="off"
        onChange={(event) => keeper.write(event.currentTarget.value)}
        onKeyDown={press}
        data-testid="answer"
      />
      <Choices kept={kept} keeper={keeper} />
      <ProblemBox text={task.problem} />
      <p className="form-end">
        <span
          className={kept.saving === 'failed' ? 'saving warn' : 'saving'}
          role="status"
          data-testid="answer-saving"
          data-state={kept.saving}
        >
          {(kept.text !== '' || kept.saving !== 'saved') && words.saving[kept.saving]}
        </span>
        <button
          type="button"
          className="btn primary"
          disabled={!ready || task.busy}
          onClick={send}
          data-testid="send-answer"
        >
          {words.send} <kbd>Ctrl ↵</kbd>
        </button>
      </p>
    </form>
  );
}

function Choices({ kept, keeper }: { readonly kept: KeptAnswer; readonly keeper: AnswerKeeper }) {
  const { language: spoken, words } = useLanguage();
  const { mail } = words;
  const templates = useQuery({
    queryKey: ['mail-templates'],
    queryFn: mailApi.templates,
    staleTime: Infinity,
  });
  const insert = (code: string) => {
    const chosen = templates.data?.find((template) => template.code === code)?.text[kept.language];
    if (chosen === undefined) return;
    keeper.write([kept.text.trimEnd(), chosen].filter(Boolean).join('\n\n'));
  };
  return (
    <div className="answer-choices">
      <NativeSelect
        label={mail.template}
        value=""
        data={[
          { value: '', label: mail.chooseTemplate },
          ...(templates.data ?? []).map(({ code, title }) => ({ value: code, label: title[spoken] })),
        ]}
        onChange={(event) => insert(event.currentTarget.value)}
        data-testid="template"
      />
      <NativeSelect
        label={mail.language}
        value={kept.language}
        data={mailLanguages.map((code) => ({ value: code, label: mail.languages[code] }))}
        onChange={(event) => keeper.speak(event.currentTarget.value as MailLanguage)}
        data-testid="answer-language"
      />
    </div>
  );
}
