import { noticeOutcomes, type NoticeOutcome, type ResolveNotice } from '#contract/referrals';
import { IsIn } from 'class-validator';

export class ResolveNoticeDto implements ResolveNotice {
  @IsIn(noticeOutcomes)
  readonly outcome: NoticeOutcome;
}
