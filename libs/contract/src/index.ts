export { errorCodes, type Ack, type Answer, type ErrorCode, type Refusal } from './ack.js';
export {
  fieldKinds,
  type Answers,
  type ContactForm,
  type ContactKind,
  type FieldChoice,
  type FieldCondition,
  type FieldKind,
  type FormField,
} from './contact-form.js';
export {
  contactChannels,
  contactStates,
  type ContactChannel,
  type ContactCounts,
  type ContactFilter,
  type ContactForms,
  type ContactPage,
  type ContactState,
  type ContactSummary,
  type ContactVersion,
  type ContactView,
  type CorrectContact,
  type CreateContact,
  type SaveContact,
  type StaffRef,
} from './contact.js';
export {
  contactColumns,
  exportLanguages,
  type ContactColumn,
  type ExportContacts,
  type ExportLanguage,
  type SavedView,
  type SaveView,
  type SearchContacts,
} from './contact-finding.js';
export {
  conversationStates,
  endings,
  type ConversationState,
  type DeskConversation,
  type Ending,
  type QueuePlace,
  type VisitorConversation,
  type WaitingConversation,
} from './conversation.js';
export { limits } from './limits.js';
export {
  authors,
  systemLines,
  type Author,
  type ConversationRef,
  type HistoryOfMessages,
  type MarkRead,
  type MessagePage,
  type MessageView,
  type ReadMark,
  type SendMessage,
  type SyncMessages,
  type SystemLine,
  type Typing,
  type TypingMark,
} from './message.js';
export type { AnswerReport, ReportMessage, ReportView } from './report.js';
export {
  type CodePage,
  type FormPage,
  formSteps,
  type FoundReportPage,
  type Proof,
  type ReportFormPage,
} from './form-page.js';
export type { Choice, CrisisLine, Label, OpenState, PublicProgramme, WeeklyShift } from './programme.js';
export {
  roles,
  sessionStages,
  type AddedStaff,
  type AddStaff,
  type Enrol,
  type HoursView,
  type OverrideHours,
  type ProgrammeRef,
  type Role,
  type SessionStage,
  type SessionView,
  type SignIn,
  type StaffView,
  type TotpCode,
  type TotpEnrolment,
} from './session.js';
export {
  staffNamespace,
  type Desk,
  type DeskSnapshot,
  type JoinedConversation,
  type StaffEvents,
  type TakeConversation,
  type ToStaffEvents,
} from './staff-socket.js';
export {
  visitorNamespace,
  type Feedback,
  type StartConversation,
  type StartedConversation,
  type ToVisitorEvents,
  type VisitorAuth,
  type VisitorEvents,
  type VisitorSnapshot,
} from './visitor-socket.js';
