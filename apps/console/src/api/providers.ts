import type {
  AddProfile,
  CreateProvider,
  ProfileHistory,
  Providers,
  ProvidersYear,
  ProviderView,
} from '#contract/takedown';
import { request } from './client.js';

const base = '/api/takedown/providers';
const at = (id: string, more: string): string => `${base}/${encodeURIComponent(id)}${more}`;

/** Who can take something down, and how they answer. */
export const providersApi = {
  list: () => request<Providers>('GET', base),
  create: (body: CreateProvider) => request<ProviderView>('POST', base, body),
  year: (year: number) => request<ProvidersYear>('GET', `${base}/year?year=${year}`),
  history: (id: string) => request<ProfileHistory>('GET', at(id, '/profiles')),
  addProfile: (id: string, body: AddProfile) => request<ProviderView>('POST', at(id, '/profiles'), body),
  pause: (id: string) => request<ProviderView>('POST', at(id, '/pause'), {}),
  resume: (id: string) => request<ProviderView>('POST', at(id, '/resume'), {}),
};
