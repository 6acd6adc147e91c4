import { AuditEntry } from '#audit';
import { Conversation, ConversationKey, Desk, Message, VisitorSession } from '#chat';
import {
  Contact,
  ContactKey,
  ContactVersionRow,
  MailMailbox,
  MailMessage,
  MailSetAside,
  MailThread,
} from '#contacts';
import { Enrolment, Session, Staff, StaffRole } from '#identity';

/** Every entity of the product; a test compares them with the migrated schema. */
export const entities = [
  AuditEntry,
  Contact,
  ContactKey,
  ContactVersionRow,
  Conversation,
  ConversationKey,
  Desk,
  Enrolment,
  MailMailbox,
  MailMessage,
  MailSetAside,
  MailThread,
  Message,
  Session,
  Staff,
  StaffRole,
  VisitorSession,
];
