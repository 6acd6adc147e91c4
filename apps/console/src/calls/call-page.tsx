import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { ContactView } from '#contract';
import { contactsApi } from '../api/contacts.js';
import { ClosedContact } from '../contacts/closed-contact.js';
import { DraftForm } from '../contacts/draft-form.js';
import { kindOfKey, quickKeys } from '../contacts/quick-keys.js';
import { formFor, useForms } from '../contacts/use-contact.js';
import { ContactGroups } from '../groups/contact-groups.js';
import { ContactAppointments } from '../referrals/contact-appointments.js';
import { ProblemBox } from '../shell/problem-box.js';
import { problemWords } from '../shell/problem-words.js';
import { ContactNotices } from '../takedown/contact-notices.js';
import { useLanguage } from '../words/language.js';
import { CallAids } from './call-aids.js';
import { CallFoot } from './call-foot.js';
import { CallHead } from './call-head.js';
import { CallTimer } from './call-timer.js';
import { CallerPanel } from './caller-panel.js';
import { LoggedCall } from './logged-call.js';
import { type CallAtHand, useCall } from './use-call.js';
import { useCallKeys } from './use-call-keys.js';
import { useMissed } from './use-missed.js';

/** A call that was begun on this page: after which other, and the key that was pressed before it was there. */
interface Begun {
  readonly after: string | undefined;
  readonly pressed?: KeyboardEvent;
}

/** The telephone: a timer, the form and who it may be, for a whole call by keys alone. */
export function CallPage({ onHelp }: { readonly onHelp: () => void }) {
  const { words } = useLanguage();
  const at = useCall();
  const missed = useMissed();
  const [logged, setLogged] = useState<ContactView>();
  const forms = useForms(logged && [logged]);
  const [begun, setBegun] = useState<Begun>();
  const { call } = at;
  const begin = () => {
    setBegun({ after: call?.contactId });
    setLogged(undefined);
    at.start();
  };
  useCallKeys({
    begin,
    ...(call?.running && { stop: () => at.stop(call.contactId) }),
    ...(call && !call.running && { resume: () => at.resume(call.contactId) }),
    ask: () => document.getElementById('caller-given')?.focus(),
    giveCode: () => document.getElementById('give-code')?.click(),
    missed: missed.count,
    help: onHelp,
    // The second key may come before the draft of the first is there.
    ...(at.busy &&
      begun?.after === call?.contactId && {
        other: (pressed) => setBegun((before) => before && { ...before, pressed }),
      }),
  });
  const problem = at.phone.error ? problemWords(words, at.phone.error) : (at.problem ?? missed.problem);
  return (
    <div className="call">
      <CallHead phone={at.phone.data} missed={missed} />
      <ProblemBox text={problem} />
      <div className="call-left">
        <CallTimer at={{ ...at, start: begin }} />
        {at.phone.data && <CallAids phone={at.phone.data} />}
      </div>
      {call ? (
        <CurrentContact
          key={call.contactId}
          id={call.contactId}
          at={at}
          pressed={begun?.after === call.contactId ? undefined : begun?.pressed}
          onLogged={setLogged}
        />
      ) : (
        <div className="call-form">
          {logged && forms.data && <LoggedCall contact={logged} form={formFor(forms.data, logged)} />}
        </div>
      )}
      <CallFoot call={call} />
    </div>
  );
}

interface CurrentProps {
  readonly id: string;
  readonly at: CallAtHand;
  readonly pressed: KeyboardEvent | undefined;
  readonly onLogged: (contact: ContactView) => void;
}

/** The draft of the call, and who it is with. */
function CurrentContact({ id, at, pressed, onLogged }: CurrentProps) {
  const { language, words } = useLanguage();
  const root = useRef<HTMLElement>(null);
  const contact = useQuery({
    queryKey: ['contact', id],
    queryFn: () => contactsApi.read(id),
    // Each reading stands in the audit trail: once is enough.
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });
  // Keys of the form work at once, wherever the focus was before.
  useEffect(() => root.current?.focus(), []);
  const view = contact.data;
  const forms = useForms(view && [view]);
  const form = view && forms.data && formFor(forms.data, view);
  const problem = contact.error ?? forms.error;
  const ahead = form && pressed && kindOfKey(pressed, quickKeys(form.kinds, language));
  return (
    <>
      <section ref={root} className="call-form" tabIndex={-1} aria-labelledby="call-form">
        <h2 id="call-form">{words.calls.form}</h2>
        {view && <ContactAppointments contact={view} />}
        {view && <ContactGroups contact={view} />}
        {view && <ContactNotices contact={view} />}
        {problem && <ProblemBox text={problemWords(words, problem)} />}
        {view && form && view.may.save && (
          <DraftForm
            contact={view}
            form={form}
            quick={{ ahead }}
            onClosed={(closed) => {
              onLogged(closed);
              at.logged(closed);
            }}
          />
        )}
        {view && form && !view.may.save && <ClosedContact contact={view} form={form} />}
      </section>
      <aside className="call-right" aria-label={words.calls.spokenBefore}>
        {view && form && <CallerPanel contact={view} form={form} onContact={at.keep} />}
      </aside>
    </>
  );
}
