export { errorCodes, type Ack, type Answer, type ErrorCode, type Refusal } from './ack.js';
export {
  telephonyEvents,
  type CallView,
  type CountMissedCall,
  type CurrentCall,
  type MissedCalls,
  type PhoneView,
  type StartCall,
  type TelephonyAnswer,
  type TelephonyEvent,
  type TelephonyEventKind,
} from './call.js';
export type {
  CallerContact,
  CallerFigures,
  CallerHistory,
  CallerView,
  FindCaller,
  IssueCaller,
  IssuedCaller,
  LinkCaller,
} from './caller.js';
export {
  fieldKinds,
  type Answers,
  type ContactForm,
  type ContactKind,
  type FieldChoice,
  type FieldCondition,
  type FieldKind,
  type FormField,
  isAsked,
  isOpenOn,
} from './contact-form.js';
export {
  callerCertainties,
  contactChannels,
  contactStates,
  type CallerCertainty,
  type ContactCaller,
  type ContactChannel,
  type ContactCounts,
  type ContactExchange,
  type ContactFilter,
  type ContactForms,
  type ContactPage,
  type ContactSide,
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
  mailLanguages,
  mailViews,
  type AnswerMail,
  type EarlierMail,
  type MailboxView,
  type MailCounts,
  type MailFilter,
  type MailLanguage,
  type MailMessageView,
  type MailPage,
  type MailState,
  type MailTemplate,
  type MailThreadSummary,
  type MailThreadView,
  type MailView,
  type ResolveMail,
  type SaveMailDraft,
} from './mail.js';
export {
  authors,
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
  formChanges,
  type FormChange,
  type FormChangeKind,
  type FormParts,
  versionProblems,
} from './form-changes.js';
export { coreFields, formProblems, type FormProblem, type FormProblemCode } from './form-problems.js';
export { formLimits, type FormVersion, type FormVersions, type NewFormVersion } from './form-version.js';
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
  type TakeConversation,
  type ToStaffEvents,
} from './staff-socket.js';
export {
  visitorNamespace,
  type Feedback,
  type StartConversation,
  type StartedConversation,
  type ToVisitorEvents,
  type VisitorEvents,
  type VisitorSnapshot,
} from './visitor-socket.js';
export type { QueueView } from './queue.js';
