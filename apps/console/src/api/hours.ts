import type { HoursView, OverrideHours } from '#contract';
import { request } from './client.js';

/** Whether the chat is open, and the exception to its rule. */
export const hoursApi = {
  read: () => request<HoursView>('GET', '/api/hours'),
  override: (body: OverrideHours) => request<unknown>('PUT', '/api/hours/override', body),
};
