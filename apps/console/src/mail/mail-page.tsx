import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { MailView, SessionView } from '#contract';
import { mailApi } from '../api/mail.js';
import { Icon } from '../shell/icons.js';
import { useWords } from '../words/language.js';
import { MailList } from './mail-list.js';
import { MailThread } from './mail-thread.js';

const lookAgainMs = 30_000;

/** E-mail: who waits for an answer, and one thread beside the list. */
export function MailPage({ session }: { readonly session: SessionView }) {
  const { mail: words } = useWords();
  const [view, setView] = useState<MailView>('due');
  const [selected, setSelected] = useState<string>();
  useNewMail();
  return (
    <>
      <h1 className="visually-hidden">{words.title}</h1>
      <div className={selected === undefined ? 'mail' : 'mail open'}>
        <MailList
          session={session}
          view={view}
          onView={(next) => {
            setView(next);
            setSelected(undefined);
          }}
          selected={selected}
          onSelect={setSelected}
        />
        {selected === undefined ? (
          <section className="nothing">
            <Icon name="mail" />
            <p>{words.pickOne}</p>
          </section>
        ) : (
          <MailThread
            key={selected}
            id={selected}
            onBack={() => setSelected(undefined)}
            onSelect={setSelected}
          />
        )}
      </div>
    </>
  );
}

/** Reads the list again when the number of those that wait has changed: a look at the list stands in the audit trail, a count does not. */
function useNewMail(): void {
  const queries = useQueryClient();
  const counts = useQuery({
    queryKey: ['mail-counts'],
    queryFn: mailApi.counts,
    refetchInterval: lookAgainMs,
  });
  const due = counts.data?.due;
  useEffect(() => {
    if (due !== undefined) void queries.invalidateQueries({ queryKey: ['mail-list'] });
  }, [due, queries]);
}
