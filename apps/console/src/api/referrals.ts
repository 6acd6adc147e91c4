import type {
  AppointmentCode,
  AppointmentView,
  AppointmentWeek,
  ChangeAppointment,
  ContactAppointments,
  EndAppointment,
  FreeSlots,
  HoldAppointment,
  MoveAppointment,
  ServicesView,
  ServiceFilter,
  SlotFilter,
} from '#contract/referrals';
import { request } from './client.js';

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
  ofContact: (contactId: string) =>
    request<ContactAppointments>('GET', `/api/contacts/${part(contactId)}/appointments`),
  read: (id: string) => request<AppointmentView>('GET', at(id)),
  hold: (body: HoldAppointment) => request<AppointmentView>('POST', '/api/referrals/appointments', body),
  confirm: (id: string) => request<AppointmentView>('POST', at(id, '/confirm'), {}),
  tellCode: (id: string) => request<AppointmentCode>('POST', at(id, '/code'), {}),
  move: (id: string, body: MoveAppointment) => request<AppointmentView>('POST', at(id, '/move'), body),
  cancel: (id: string, body: ChangeAppointment) => request<AppointmentView>('POST', at(id, '/cancel'), body),
  end: (id: string, body: EndAppointment) => request<AppointmentView>('POST', at(id, '/end'), body),
};
