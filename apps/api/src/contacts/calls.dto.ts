import {
  callerCertainties,
  telephonyEvents,
  type CallerCertainty,
  type CountMissedCall,
  type FindCaller,
  type IssueCaller,
  type LinkCaller,
  type StartCall,
  type TelephonyEvent,
  type TelephonyEventKind,
} from '#contract';
import { IsIn, IsOptional, IsString, IsUUID, Length } from 'class-validator';

export class StartCallDto implements StartCall {
  @IsUUID()
  readonly key: string;
}

export class CountMissedCallDto implements CountMissedCall {
  @IsUUID()
  readonly key: string;
}

export class FindCallerDto implements FindCaller {
  @IsString()
  @Length(1, 200)
  readonly given: string;
}

export class IssueCallerDto implements IssueCaller {
  @IsOptional()
  @IsString()
  @Length(1, 200)
  readonly word?: string;
}

export class LinkCallerDto implements LinkCaller {
  @IsUUID()
  readonly callerId: string;

  @IsIn(callerCertainties)
  readonly certainty: CallerCertainty;
}

export class TelephonyEventDto implements TelephonyEvent {
  @IsString()
  @Length(1, 200)
  readonly id: string;

  @IsIn(telephonyEvents)
  readonly event: TelephonyEventKind;
}
