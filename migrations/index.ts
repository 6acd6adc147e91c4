import { CreatePlatform1795478400000 } from './1795478400000-create-platform.js';
import { CreateProgrammes1795478460000 } from './1795478460000-create-programmes.js';
import { CreateIdentity1795478520000 } from './1795478520000-create-identity.js';
import { CreateAudit1795478580000 } from './1795478580000-create-audit.js';
import { CreateChat1795478640000 } from './1795478640000-create-chat.js';
import { CreateContacts1795564800000 } from './1795564800000-create-contacts.js';
import { AppendAudit1795564860000 } from './1795564860000-append-audit.js';
import { CreateReturnCodes1795564920000 } from './1795564920000-create-return-codes.js';
import { CreateCallers1795565000000 } from './1795565000000-create-callers.js';
import { CreateFinding1795565060000 } from './1795565060000-create-finding.js';
import { CreateMail1795565120000 } from './1795565120000-create-mail.js';
import { CreateReports1795565180000 } from './1795565180000-create-reports.js';
import { CreateForms1795565240000 } from './1795565240000-create-forms.js';
import { IndexTexts1795565260000 } from './1795565260000-index-texts.js';
import { CountWords1795565300000 } from './1795565300000-count-words.js';
import { CreateReferrals1795600000000 } from './1795600000000-create-referrals.js';
import { CreateAvailability1795600060000 } from './1795600060000-create-availability.js';
import { CreateGroups1795600120000 } from './1795600120000-create-groups.js';
import { CreateOutcomes1795600180000 } from './1795600180000-create-outcomes.js';
import { CreateNotices1795700060000 } from './1795700060000-create-notices.js';
import { CreateContactChannels1795700120000 } from './1795700120000-create-contact-channels.js';
import { AnswerOfPartners1795700240000 } from './1795700240000-answer-of-partners.js';
import { CloseGroups1795700360000 } from './1795700360000-close-groups.js';
import { WhatKeepsATime1795700480000 } from './1795700480000-what-keeps-a-time.js';
import { PlanOfAudit1795700540000 } from './1795700540000-plan-of-audit.js';
import { CreateProviders1795800000000 } from './1795800000000-create-providers.js';
import { CreateTakedownNotices1795800060000 } from './1795800060000-create-takedown-notices.js';
import { CreateAttempts1795800120000 } from './1795800120000-create-attempts.js';
import { TakedownOfficers1795800180000 } from './1795800180000-takedown-officers.js';
import { PaceOfAttempts1795800300000 } from './1795800300000-pace-of-attempts.js';
import { CreateInboundMail1795900000000 } from './1795900000000-create-inbound-mail.js';
import { CreateProbes1795900060000 } from './1795900060000-create-probes.js';
import { CreateEscalations1795900120000 } from './1795900120000-create-escalations.js';
import { CreateDigests1795900121000 } from './1795900121000-create-digests.js';
import { ApiReports1795900180000 } from './1795900180000-api-reports.js';
import { CreateFlaggerReports1795900240000 } from './1795900240000-create-flagger-reports.js';
import { LighterSending1795900300000 } from './1795900300000-lighter-sending.js';

/** Every migration, in the order it runs; the one list that boot, tests and the command line share. */
export const migrations = [
  CreatePlatform1795478400000,
  CreateProgrammes1795478460000,
  CreateIdentity1795478520000,
  CreateAudit1795478580000,
  CreateChat1795478640000,
  CreateContacts1795564800000,
  AppendAudit1795564860000,
  CreateReturnCodes1795564920000,
  CreateCallers1795565000000,
  CreateFinding1795565060000,
  CreateMail1795565120000,
  CreateReports1795565180000,
  CreateForms1795565240000,
  IndexTexts1795565260000,
  CountWords1795565300000,
  CreateReferrals1795600000000,
  CreateAvailability1795600060000,
  CreateGroups1795600120000,
  CreateOutcomes1795600180000,
  CreateNotices1795700060000,
  CreateContactChannels1795700120000,
  AnswerOfPartners1795700240000,
  CloseGroups1795700360000,
  WhatKeepsATime1795700480000,
  PlanOfAudit1795700540000,
  CreateProviders1795800000000,
  CreateTakedownNotices1795800060000,
  CreateAttempts1795800120000,
  TakedownOfficers1795800180000,
  PaceOfAttempts1795800300000,
  CreateInboundMail1795900000000,
  CreateProbes1795900060000,
  CreateEscalations1795900120000,
  CreateDigests1795900121000,
  ApiReports1795900180000,
  CreateFlaggerReports1795900240000,
  LighterSending1795900300000,
];
