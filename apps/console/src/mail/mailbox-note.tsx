import type { MailboxView } from '#contract';
import { whenWords } from '../admin/when.js';
import { Icon } from '../shell/icons.js';
import { useLanguage } from '../words/language.js';

/** How the mailbox is doing, when there is something to say. */
export function MailboxNote({ mailbox }: { readonly mailbox: MailboxView }) {
  const { language, words } = useLanguage();
  const { mailbox: said } = words.mail;
  const { state, readAt, quarantined, passedOver } = mailbox;
  return (
    <>
      {state === 'none' && (
        <p className="note" data-testid="no-mailbox">
          <Icon name="mail" />
          <span>{said.none}</span>
        </p>
      )}
      {state === 'silent' && readAt !== undefined && (
        <p className="note warn" data-testid="silent-mailbox">
          <Icon name="info" />
          <span>{said.silent(whenWords(language, readAt))}</span>
        </p>
      )}
      {quarantined > 0 && (
        <p className="note warn" data-testid="quarantined">
          <Icon name="info" />
          <span>{said.quarantined(quarantined)}</span>
        </p>
      )}
      {passedOver > 0 && <p className="muted small">{said.passedOver(passedOver)}</p>}
    </>
  );
}
