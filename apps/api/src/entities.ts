import { AuditEntry } from '#audit';
import { Conversation, ConversationKey, Desk, Message, VisitorSession } from '#chat';
import {
  Call,
  Caller,
  CallerLink,
  CallerYear,
  Contact,
  ContactKey,
  ContactVersionRow,
  MissedCall,
  ToldEvent,
} from '#contacts';
import { Enrolment, Session, Staff, StaffRole } from '#identity';

/** Every entity of the product; a test compares them with the migrated schema. */
export const entities = [
  AuditEntry,
  Call,
  Caller,
  CallerLink,
  CallerYear,
  Contact,
  ContactKey,
  ContactVersionRow,
  Conversation,
  ConversationKey,
  Desk,
  Enrolment,
  Message,
  MissedCall,
  Session,
  Staff,
  StaffRole,
  ToldEvent,
  VisitorSession,
];
