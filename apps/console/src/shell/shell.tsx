import { useCallback, useState } from 'react';
import type { SessionView } from '#contract';
import { HoursPage } from '../admin/hours-page.js';
import { StaffPage } from '../admin/staff-page.js';
import { CallPage } from '../calls/call-page.js';
import { usePhoneKey } from '../calls/use-phone-key.js';
import { DirectoryPage } from '../directory/directory-page.js';
import { FormsPage } from '../forms-admin/forms-page.js';
import { ContactsPage } from '../contacts/contacts-page.js';
import { DeskContext, useDeskConnection } from '../inbox/desk-context.js';
import { Inbox } from '../inbox/inbox.js';
import { MailPage } from '../mail/mail-page.js';
import { GroupPlanningPage } from '../groups/group-planning-page.js';
import { ProvidersPage } from '../providers/providers-page.js';
import { QueuesPage } from '../queues/queues-page.js';
import { ReferralsPlace } from '../referrals/referrals-place.js';
import { TakedownPlace } from '../takedown/takedown-place.js';
import { HelpSheet } from './help-sheet.js';
import { PermissionsContext } from './permissions.js';
import { placesOf, usePlace } from './places.js';
import { Rail } from './rail.js';
import { ProblemBox } from './problem-box.js';
import { useSignOut } from './use-sign-out.js';
import { useWords } from '../words/language.js';

interface Props {
  readonly session: SessionView;
  readonly onLeave: (ended: boolean) => void;
}

/** The console of a signed-in session: the rail, and the page it leads to. */
export function Shell({ session, onLeave }: Props) {
  const { skip } = useWords();
  const places = placesOf(session);
  const place = usePlace(places);
  const [help, setHelp] = useState(false);
  const ended = useCallback(() => onLeave(true), [onLeave]);
  const desk = useDeskConnection(session.permissions.includes('chat:answer'), ended);
  const { leave, problem } = useSignOut(onLeave);
  usePhoneKey(place?.name !== 'phone' && places.some(({ name }) => name === 'phone'));
  return (
    <PermissionsContext value={session.permissions}>
      <DeskContext value={desk}>
        <div className="app">
          <a className="skip" href="#main" onClick={focusMain}>
            {skip}
          </a>
          <Rail
            session={session}
            places={places}
            place={place}
            onHelp={() => setHelp(true)}
            onLeave={leave}
          />
          <main id="main" tabIndex={-1} className={`place ${place?.name ?? ''}-place`}>
            <ProblemBox text={problem} />
            {place?.name === 'inbox' && desk && (
              <Inbox session={session} connection={desk} onHelp={() => setHelp(true)} />
            )}
            {place?.name === 'phone' && <CallPage onHelp={() => setHelp(true)} />}
            {place?.name === 'mail' && <MailPage session={session} />}
            {place?.name === 'contacts' && <ContactsPage />}
            {place?.name === 'referrals' && <ReferralsPlace />}
            {place?.name === 'takedown' && <TakedownPlace />}
            {place?.name === 'providers' && <ProvidersPage session={session} />}
            {place?.name === 'groups' && <GroupPlanningPage />}
            {place?.name === 'staff' && <StaffPage />}
            {place?.name === 'directory' && <DirectoryPage />}
            {place?.name === 'forms' && <FormsPage />}
            {place?.name === 'hours' && <HoursPage />}
            {place?.name === 'queues' && <QueuesPage />}
          </main>
          <HelpSheet opened={help} onClose={() => setHelp(false)} />
        </div>
      </DeskContext>
    </PermissionsContext>
  );
}

/** The address names the page, so the skip link moves the focus only. */
function focusMain(event: { preventDefault: () => void }): void {
  event.preventDefault();
  document.getElementById('main')?.focus();
}
