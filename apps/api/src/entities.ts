import { AuditEntry } from '#audit';
import { Conversation, ConversationKey, Desk, Message, VisitorSession } from '#chat';
import { Contact, ContactKey, ContactVersionRow, Handover, Report, ReportMessageRow } from '#contacts';
import { Enrolment, ReturnCode, Session, Staff, StaffRole } from '#identity';

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
  Handover,
  Message,
  Report,
  ReportMessageRow,
  ReturnCode,
  Session,
  Staff,
  StaffRole,
  VisitorSession,
];
