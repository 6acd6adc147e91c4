import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsNotEmpty, IsOptional, IsString, Matches, Max, Min } from 'class-validator';
import type { Role } from './config.js';

const emptyIsAbsent = Transform(({ value }: { value: unknown }) => (value === '' ? undefined : value));

/** The environment variables as they come, with what each must look like. */
export class Environment {
  @emptyIsAbsent
  @IsIn(['development', 'test', 'production'])
  NODE_ENV: 'development' | 'test' | 'production' = 'development';

  @Transform(({ value }: { value: unknown }) => Number(value))
  @IsInt()
  @Min(0)
  @Max(65_535)
  PORT = 3000;

  @IsString()
  @IsNotEmpty()
  HOST = '127.0.0.1';

  @IsString()
  @Matches(/^[a-z_]+=https?:\/\/[^,\s/]+(,[a-z_]+=https?:\/\/[^,\s/]+)*$/, {
    message: 'ORIGINS must look like helpwanted=https://…,console=https://…,appointment=https://…',
  })
  ORIGINS: string;

  @Matches(/^postgres(ql)?:\/\/\S+$/, { message: 'DATABASE_URL must be a postgres:// address' })
  DATABASE_URL: string;

  @emptyIsAbsent
  @IsOptional()
  @Matches(/^postgres(ql)?:\/\/\S+$/, { message: 'DATABASE_OWNER_URL must be a postgres:// address' })
  DATABASE_OWNER_URL?: string;

  @emptyIsAbsent
  @IsOptional()
  @Matches(/^rediss?:\/\/\S+$/, { message: 'REDIS_URL must be a redis:// address' })
  REDIS_URL?: string;

  @IsString()
  @IsNotEmpty()
  KEYS_DIR: string;

  @Transform(({ value }: { value: unknown }) => value === '1' || value === true)
  @IsBoolean()
  DEMO = false;

  @Transform(({ value }: { value: unknown }) => Number(value))
  @IsInt()
  @Min(1)
  EVENTS_PER_SECOND = 20;

  /** Checked together in `mail-accounts.ts`: they say something only as one. */
  @emptyIsAbsent
  @IsOptional()
  @IsString()
  MAIL_ADDRESS?: string;

  @emptyIsAbsent
  @IsOptional()
  @IsString()
  MAIL_IMAP?: string;

  @emptyIsAbsent
  @IsOptional()
  @IsString()
  MAIL_SMTP?: string;

  @emptyIsAbsent
  @IsOptional()
  @IsString()
  MAIL_DKIM?: string;

  @emptyIsAbsent
  @IsOptional()
  @IsString()
  MAIL_BOUNCES?: string;

  @emptyIsAbsent
  @IsOptional()
  @IsString()
  MAIL_RECEIVED_BY?: string;

  @emptyIsAbsent
  @IsOptional()
  @Matches(/^((\d{1,3}\.){3}\d{1,3}|\[[0-9a-f:]+\])(:\d{1,5})?$/i, {
    message: 'MAIL_DNS must look like 192.0.2.53 or 192.0.2.53:5353',
  })
  MAIL_DNS?: string;

  /** Programme code to the address that is given to providers; where it is not named, that of the mailbox is. */
  @emptyIsAbsent
  @IsOptional()
  @Matches(
    /^[a-z_]+=[a-z0-9][a-z0-9._-]*@[a-z0-9-]+(\.[a-z0-9-]+)+(,[a-z_]+=[a-z0-9][a-z0-9._-]*@[a-z0-9-]+(\.[a-z0-9-]+)+)*$/i,
    {
      message: 'NOTICE_ADDRESS must look like helpwanted=name@example.org',
    },
  )
  NOTICE_ADDRESS?: string;

  /** Local time at which officers are told on working days how much waits; without one they are not. */
  @emptyIsAbsent
  @IsOptional()
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/, { message: 'DIGEST_AT must look like 08:30' })
  DIGEST_AT?: string;
  /** Checked in `takedown-apis.ts`. */
  @emptyIsAbsent
  @IsOptional()
  @IsString()
  TAKEDOWN_APIS?: string;

  @IsIn(['api', 'worker', 'all'])
  ROLE: Role = 'api';
}
