import { Injectable } from '@nestjs/common';
import { Config } from '#platform/config';
import { Clock } from '#platform/clock';
import { KeyRing } from '#platform/crypto';
import type { OutgoingMail } from '#platform/mail';
import { AppointmentCodes } from '../appointment/appointment-codes.service.js';
import { summaries } from '../calendar-file/calendar-appointment.js';
import { partnerRequest } from '../calendar-file/partner-request.js';
import { PartnerLinks } from '../partner-page/partner-links.service.js';
import type { ClaimedNotice, NoticeToSend } from './notice-claiming.service.js';
import type { NoticeWords } from './notice-mails/notice-mail.js';
import { noticeMails } from './notice-mails/notice-mails.js';
import { senderNames } from './notice-mails/sender-names.js';

type Calendar = NonNullable<OutgoingMail['calendar']>;

/** Writes the mail of a notice when it is sent: neither it nor the code in it is kept. */
@Injectable()
export class NoticeWriting {
  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly ring: KeyRing,
    private readonly codes: AppointmentCodes,
    private readonly links: PartnerLinks,
  ) {}

  /** The message; its id comes from the notice, so that every attempt is the same message. Throws `Invalid` for an address to which no mail can go. */
  async write(notice: ClaimedNotice, asked: NoticeToSend): Promise<OutgoingMail> {
    const { kind, to } = notice;
    const words = this.wordsOf(notice, asked.programme);
    const { text, calendar } = noticeMails[kind];
    return {
      from: { name: senderNames[to.language], address: asked.account.address },
      to: to.address,
      subject: summaries[to.language],
      // Which language a clinic reads is not known; a client said theirs.
      text: kind === 'reminder' ? text[to.language](words) : `${text.nl(words)}\n\n---\n\n${text.en(words)}`,
      ...(calendar && { calendar: this.calendarOf(notice, asked, { calendar, code: words.code }) }),
      messageId: this.idOf(asked),
      answers: [],
      date: this.clock.now(),
      automatic: 'by_itself',
    };
  }

  private wordsOf({ kind, ...notice }: ClaimedNotice, programme: string): NoticeWords {
    const { appointmentId, codeNumber: number, startsAt, endsAt, zone } = notice;
    const isReminder = kind === 'reminder';
    const path = isReminder ? '/' : this.links.linkOf(programme, appointmentId);
    return {
      startsAt,
      endsAt,
      zone,
      code: isReminder ? '' : this.codes.numbered({ programme, appointmentId, number }).shown,
      page: new URL(path, this.config.origins.get('appointment')).href,
    };
  }

  private calendarOf(
    { appointmentId: id, startsAt, endsAt, revision, partner, to }: ClaimedNotice,
    { account }: NoticeToSend,
    { calendar: method, code }: { readonly calendar: Calendar['method']; readonly code: string },
  ): Calendar {
    const isCancelled = method === 'CANCEL';
    const content = partnerRequest(
      { id, startsAt, endsAt, revision, isCancelled },
      {
        from: { name: senderNames[to.language], address: account.address },
        to: { name: partner, address: to.address },
        code,
        language: to.language,
        madeAt: this.clock.now(),
      },
    );
    return { method, content };
  }

  private idOf({ programme, account, noticeId }: NoticeToSend): string {
    const own = this.ring.keyedHash('notice-id', `${programme}|${noticeId}`).toString('hex').slice(0, 32);
    return `<${own}${account.address.slice(account.address.indexOf('@'))}>`;
  }
}
