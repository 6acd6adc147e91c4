import { Global, Module } from '@nestjs/common';
import { AuditModule } from '#audit';
import { ACCESS_CHECK } from '#platform/http';
import { Guesses } from './return-code/guesses.service.js';
import { ReportPasses } from './return-code/report-passes.service.js';
import { ReturnCodes } from './return-code/return-codes.service.js';
import { SessionAccess } from './session/session-access.service.js';
import { Sessions } from './session/sessions.service.js';
import { SignIn } from './sign-in/sign-in.service.js';
import { Tries } from './sign-in/tries.service.js';
import { Enrolments } from './staff/enrolments.service.js';
import { StaffAdministration } from './staff/staff-administration.service.js';
import { StaffMembers } from './staff/staff-members.service.js';
import { SecondFactor } from './totp/second-factor.service.js';

/** Global, because every guarded route asks it who is there. */
@Global()
@Module({
  imports: [AuditModule],
  providers: [
    Enrolments,
    Guesses,
    ReportPasses,
    ReturnCodes,
    SecondFactor,
    SessionAccess,
    Sessions,
    SignIn,
    StaffAdministration,
    StaffMembers,
    Tries,
    { provide: ACCESS_CHECK, useExisting: SessionAccess },
  ],
  exports: [
    ACCESS_CHECK,
    Enrolments,
    Guesses,
    ReportPasses,
    ReturnCodes,
    SecondFactor,
    SessionAccess,
    Sessions,
    SignIn,
    StaffAdministration,
  ],
})
export class IdentityModule {}
