import type {
  AddedTargets,
  AddTargets,
  CreateNotice,
  DoNoticeAct,
  NoticeBoard,
  NoticeFilter,
  NoticeHandoff,
  NoticeView,
  Providers,
  RevealedTarget,
  SaveNotice,
} from '#contract/takedown';
import { request } from './client.js';

const part = encodeURIComponent;
const notices = '/api/takedown/notices';
const at = (id: string, more = ''): string => `${notices}/${part(id)}${more}`;

/** A query of what is named. */
const query = (filter: NoticeFilter): string => {
  const named = Object.entries(filter).filter(([, value]) => value !== undefined && value !== false);
  const texts = named.map(([name, value]): [string, string] => [name, String(value)]);
  return texts.length > 0 ? `?${new URLSearchParams(texts).toString()}` : '';
};

/** Requests to providers, and whom they can go to. */
export const takedownApi = {
  board: (filter: NoticeFilter) => request<NoticeBoard>('GET', `${notices}${query(filter)}`),
  providers: () => request<Providers>('GET', '/api/takedown/providers'),
  create: (body: CreateNotice) => request<NoticeView>('POST', notices, body),
  read: (id: string) => request<NoticeView>('GET', at(id)),
  save: (id: string, body: SaveNotice) => request<NoticeView>('PUT', at(id), body),
  addTargets: (id: string, body: AddTargets) => request<AddedTargets>('POST', at(id, '/targets'), body),
  removeTarget: (id: string, targetId: string, revision: number) =>
    request<NoticeView>('DELETE', at(id, `/targets/${part(targetId)}?revision=${revision}`), {}),
  act: (id: string, body: DoNoticeAct) => request<NoticeView>('POST', at(id, '/acts'), body),
  handoff: (id: string) => request<NoticeHandoff>('GET', at(id, '/handoff')),
  reveal: (targetId: string) =>
    request<RevealedTarget>('POST', `/api/takedown/targets/${part(targetId)}/reveal`, {}),
};
