import type {
  CallerFigures,
  CallerHistory,
  CallView,
  ContactView,
  IssueCaller,
  IssuedCaller,
  LinkCaller,
  MissedCalls,
  PhoneView,
} from '#contract';
import { request } from './client.js';

const part = encodeURIComponent;
const callerOf = (contactId: string): string => `/api/contacts/${part(contactId)}/caller`;

/** The telephone line, calls, and people who come back. */
export const callsApi = {
  phone: () => request<PhoneView>('GET', '/api/phone'),
  start: (key: string) => request<CallView>('POST', '/api/calls', { key }),
  stop: (id: string) => request<CallView>('POST', `/api/calls/${part(id)}/stop`, {}),
  resume: (id: string) => request<CallView>('POST', `/api/calls/${part(id)}/resume`, {}),
  missed: (key: string) => request<MissedCalls>('POST', '/api/missed-calls', { key }),
  notMissed: (key: string) => request<MissedCalls>('DELETE', `/api/missed-calls/${part(key)}`, {}),
  callerFigures: () => request<CallerFigures>('GET', '/api/callers'),
  findCaller: (given: string) => request<CallerHistory>('POST', '/api/callers/find', { given }),
  caller: (id: string) => request<CallerHistory>('GET', `/api/callers/${part(id)}`),
  issueCaller: (contactId: string, body: IssueCaller) =>
    request<IssuedCaller>('POST', callerOf(contactId), body),
  linkCaller: (contactId: string, body: LinkCaller) => request<ContactView>('PUT', callerOf(contactId), body),
  unlinkCaller: (contactId: string) => request<ContactView>('DELETE', callerOf(contactId), {}),
};
