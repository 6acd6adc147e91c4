import type {
  AppointmentView,
  AppointmentWeek,
  ChangeAppointment,
  EndAppointment,
  FreeSlots,
  HoldAppointment,
  MoveAppointment,
  ServicesView,
  ServiceFilter,
  SlotFilter,
} from '#contract';
import { request } from './client.js';

/** An appointment that is booked, and its code, which is told this once. */
export interface BookedAppointment {
  readonly appointment: AppointmentView;
  readonly code: string;
}

const part = encodeURIComponent;
const at = (id: string, more = ''): string => `/api/referrals/appointments/${part(id)}${more}`;

/** A query of what is named. */
const query = (filter: object): string => {
  const named = Object.entries(filter).filter(([, value]) => value) as [string, string][];
  return named.length > 0 ? `?${new URLSearchParams(named).toString()}` : '';
};

/** Who people can be sent to, free times, and appointments. */
export const referralsApi = {
  services: (filter: ServiceFilter) =>
    request<ServicesView>('GET', `/api/referrals/services${query(filter)}`),
  slots: (serviceId: string, filter: SlotFilter) =>
    request<FreeSlots>('GET', `/api/referrals/services/${part(serviceId)}/slots${query(filter)}`),
  week: (week: string) => request<AppointmentWeek>('GET', `/api/referrals/appointments?week=${part(week)}`),
  read: (id: string) => request<AppointmentView>('GET', at(id)),
  hold: (body: HoldAppointment) => request<AppointmentView>('POST', '/api/referrals/appointments', body),
  confirm: (id: string, body: ChangeAppointment) =>
    request<BookedAppointment>('POST', at(id, '/confirm'), body),
  move: (id: string, body: MoveAppointment) => request<AppointmentView>('POST', at(id, '/move'), body),
  cancel: (id: string, body: ChangeAppointment) => request<AppointmentView>('POST', at(id, '/cancel'), body),
  end: (id: string, body: EndAppointment) => request<AppointmentView>('POST', at(id, '/end'), body),
};
