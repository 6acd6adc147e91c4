import { AuditEntry } from '#audit';
import { Conversation, ConversationKey, Desk, Message, VisitorSession } from '#chat';
import {
  Contact,
  ContactCode,
  ContactKey,
  ContactSet,
  ContactVersionRow,
  ContactWord,
  Handover,
  Report,
  ReportMessageRow,
  SavedViewRow,
} from '#contacts';
import { Enrolment, ReturnCode, Session, Staff, StaffRole } from '#identity';

/** Every entity of the product; a test compares them with the migrated schema. */
export const entities = [
  AuditEntry,
  Contact,
  ContactCode,
  ContactKey,
  ContactSet,
  ContactVersionRow,
  ContactWord,
  Conversation,
  ConversationKey,
  Desk,
  Enrolment,
  Handover,
  Message,
  Report,
  ReportMessageRow,
  ReturnCode,
  SavedViewRow,
  Session,
  Staff,
  StaffRole,
  VisitorSession,
];
