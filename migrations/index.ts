import { CreatePlatform1795478400000 } from './1795478400000-create-platform.js';
import { CreateProgrammes1795478460000 } from './1795478460000-create-programmes.js';
import { CreateIdentity1795478520000 } from './1795478520000-create-identity.js';
import { CreateAudit1795478580000 } from './1795478580000-create-audit.js';
import { CreateChat1795478640000 } from './1795478640000-create-chat.js';
import { CreateContacts1795564800000 } from './1795564800000-create-contacts.js';
import { CreateMail1795565120000 } from './1795565120000-create-mail.js';

/** Every migration, in the order it runs; the one list that boot, tests and the command line share. */
export const migrations = [
  CreatePlatform1795478400000,
  CreateProgrammes1795478460000,
  CreateIdentity1795478520000,
  CreateAudit1795478580000,
  CreateChat1795478640000,
  CreateContacts1795564800000,
  CreateMail1795565120000,
];
