import type { Label } from '#contract';
import {
  type HostFields,
  type LocationFields,
  type PartnerFields,
  type ServiceFields,
  type ServiceKind,
  serviceKinds,
} from '#contract/referrals';
import { plainAddress } from '#platform/mail';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsDefined,
  IsEmail,
  IsIn,
  IsOptional,
  IsUUID,
  Matches,
  ValidateBy,
  ValidateNested,
} from 'class-validator';

const code = /^[a-z0-9_+-]{1,40}$/;
const localDate = /^20\d{2}-\d{2}-\d{2}$/;
const phone = /^\+?[0-9][0-9 ()-]{2,24}$/;
/** One line that shows something. */
const line = /^(?=.*\S)[^\p{Cc}\p{Cs}\u2028\u2029]{1,120}$/u;
/** The same with line ends. */
const lines = /^(?=[^]*\S)[^\p{Cs}\u0000-\u0008\u000b-\u001f\u007f]{1,500}$/u;

class NameDto implements Label {
  @Matches(line)
  readonly nl: string;

  @Matches(line)
  readonly en: string;
}

class HoursTextDto implements Label {
  @Matches(lines)
  readonly nl: string;

  @Matches(lines)
  readonly en: string;
}

export class PartnerDto implements PartnerFields {
  @Matches(line)
  readonly name: string;

  /** One to which a request can be mailed without any doubt where it goes. */
  @IsOptional()
  @IsEmail({ require_tld: false })
  @ValidateBy({
    name: 'isPlainAddress',
    validator: { validate: (value: unknown) => typeof value === 'string' && plainAddress(value) === value },
  })
  readonly email?: string;

  @IsOptional()
  @Matches(phone)
  readonly phone?: string;
}

export class LocationDto implements LocationFields {
  @IsUUID()
  readonly partnerId: string;

  @Matches(line)
  readonly name: string;

  @Matches(line)
  readonly region: string;
}

export class ServiceDto implements ServiceFields {
  @IsUUID()
  readonly partnerId: string;

  @Matches(code)
  readonly code: string;

  @IsDefined()
  @ValidateNested()
  @Type(() => NameDto)
  readonly label: NameDto;

  @IsIn(serviceKinds)
  readonly kind: ServiceKind;

  @IsArray()
  @ArrayMaxSize(40)
  @ArrayUnique()
  @Matches(code, { each: true })
  readonly callerRoles: readonly string[];

  @Matches(localDate)
  readonly validFrom: string;

  @IsOptional()
  @Matches(localDate)
  readonly validTo?: string;

  @IsOptional()
  @Matches(phone)
  readonly phone?: string;

  @IsOptional()
  @ValidateNested()
  @Type(() => HoursTextDto)
  readonly openingHours?: HoursTextDto;
}

export class HostDto implements HostFields {
  @IsUUID()
  readonly serviceId: string;

  @IsUUID()
  readonly locationId: string;

  @Matches(line)
  readonly name: string;
}
