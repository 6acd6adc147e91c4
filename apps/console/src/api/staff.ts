import type { AddedStaff, AddStaff, StaffView } from '#contract';
import { request } from './client.js';

/** The staff of the programme signed in to. */
export const staffApi = {
  list: () => request<StaffView[]>('GET', '/api/staff'),
  add: (body: AddStaff) => request<AddedStaff>('POST', '/api/staff', body),
  setDisabled: (id: string, disabled: boolean) =>
    request<unknown>('POST', `/api/staff/${encodeURIComponent(id)}/${disabled ? 'disable' : 'enable'}`, {}),
};
