import type {
  ChangeGroup,
  ContactEnrolmentList,
  CreateGroup,
  DirectoryView,
  EnrolmentView,
  GroupSession,
  GroupsView,
  GroupSummary,
  GroupView,
  JoinedGroup,
  JoinGroup,
  OfferedSeats,
  PlannedSession,
  PlanSessions,
  TakeStep,
  WaitingByRegion,
} from '#contract/referrals';
import { request } from './client.js';

const part = encodeURIComponent;
const group = (id: string, more = ''): string => `/api/referrals/groups/${part(id)}${more}`;
const seat = (id: string, more: string): string => `/api/referrals/enrolments/${part(id)}${more}`;

/** Groups, and the places on their lists, for those who talk. */
export const groupsApi = {
  list: () => request<GroupsView>('GET', '/api/referrals/groups'),
  waiting: () => request<WaitingByRegion>('GET', '/api/referrals/groups/waiting'),
  read: (id: string) => request<GroupView>('GET', group(id)),
  join: (id: string, body: JoinGroup) => request<JoinedGroup>('POST', group(id, '/enrolments'), body),
  offer: (id: string) => request<OfferedSeats>('POST', group(id, '/offers'), {}),
  find: (code: string) => request<EnrolmentView>('POST', '/api/referrals/enrolments/find', { code }),
  step: (id: string, body: TakeStep) => request<EnrolmentView>('POST', seat(id, '/steps'), body),
  renewCode: (id: string) => request<JoinedGroup>('POST', seat(id, '/code'), {}),
  ofContact: (contactId: string) =>
    request<ContactEnrolmentList>('GET', `/api/contacts/${part(contactId)}/enrolments`),
};

const planned = (id: string, more = ''): string => `/api/directory/groups/${part(id)}${more}`;

/** Groups for administrators, who see nobody in them. */
export const groupPlanningApi = {
  list: () => request<GroupsView>('GET', '/api/directory/groups'),
  directory: () => request<DirectoryView>('GET', '/api/directory'),
  create: (body: CreateGroup) => request<GroupSummary>('POST', '/api/directory/groups', body),
  save: (id: string, body: ChangeGroup) => request<GroupSummary>('PUT', planned(id), body),
  sessions: (id: string) => request<readonly GroupSession[]>('GET', planned(id, '/sessions')),
  plan: (id: string, body: PlanSessions) =>
    request<readonly GroupSession[]>('POST', planned(id, '/sessions'), body),
  unplan: (id: string, sessionId: string) =>
    request<readonly GroupSession[]>('DELETE', planned(id, `/sessions/${part(sessionId)}`), {}),
  preview: (plan: PlanSessions) => {
    const named = Object.entries(plan).map(([name, said]) => [name, String(said)]);
    return request<readonly PlannedSession[]>(
      'GET',
      `/api/directory/groups/preview?${new URLSearchParams(named).toString()}`,
    );
  },
};
