import type { ContactForm, FormVersions, NewFormVersion } from '#contract';
import { request } from './client.js';

/** The forms of the programme, for its administrators. */
export const formsApi = {
  versions: () => request<FormVersions>('GET', '/api/forms'),
  version: (version: string) => request<ContactForm>('GET', `/api/forms/${encodeURIComponent(version)}`),
  save: (body: NewFormVersion) => request<FormVersions>('POST', '/api/forms', body),
};
