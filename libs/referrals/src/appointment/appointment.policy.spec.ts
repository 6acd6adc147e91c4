import type { AppointmentState } from '#contract/referrals';
import type { AskedSlot } from '../availability/slot-row.js';
import type { AppointmentRow } from './appointment-row.js';
import { confirmRefused, endRefused, holdRefused, moveRefused } from './appointment.policy.js';

const now = new Date('2026-11-25T12:00:00Z');
const minutes = (count: number): Date => new Date(now.getTime() + count * 60_000);

const row = (state: AppointmentState, more: Partial<AppointmentRow> = {}): AppointmentRow => ({
  id: 'appointment',
  contact_id: 'contact',
  service_id: 'service',
  host_id: 'host',
  host_name: 'Host',
  partner: 'Partner',
  starts_at: minutes(60),
  ends_at: minutes(120),
  wall_time: '2026-11-25T14:00',
  zone: 'Europe/Amsterdam',
  direction: 'client_calls',
  state,
  hold_until: state === 'held' ? minutes(5) : null,
  held_by: 'noor',
  booked_at: null,
  created_by: 'noor',
  hold_key: 'key',
  revision: 1,
  partner_answer: null,
  partner_answered_at: null,
  cancelled_by: null,
  ...more,
});
const slot = (more: Partial<AskedSlot> = {}): AskedSlot => ({
  id: 'slot',
  host_id: 'host',
  host_name: 'Host',
  service_id: 'service',
  starts_at: minutes(60),
  ends_at: minutes(120),
  during: '',
  wall_time: '2026-11-25T14:00',
  zone: 'Europe/Amsterdam',
  date: '2026-11-25',
  caller_roles: ['self'],
  valid_from: '2026-01-01',
  valid_to: null,
  ...more,
});
const noor = { programme: 'stop_it_now', staffId: 'noor', role: 'counsellor' };

describe('what may be done with an appointment', () => {
  it.each([
    ['one that is for them', slot(), 'self', undefined],
    ['one that is for others', slot(), 'survivor', 'not_for_them'],
    ['one that has begun', slot({ starts_at: minutes(0) }), 'self', 'taken'],
    ['one after the last day of its service', slot({ valid_to: '2026-11-24' }), 'self', 'not_for_them'],
  ])('holding %s', (_, asked, callerRole, refused) =>
    expect(holdRefused(asked, { callerRole, now })).toBe(refused),
  );

  it.each([
    ['by whoever holds it', row('held'), undefined],
    ['by a colleague', row('held', { held_by: 'sam' }), 'not_theirs'],
    ['at its last instant', row('held', { hold_until: now }), 'now_otherwise'],
    ['once more', row('booked'), 'now_otherwise'],
  ])('confirming a hold %s', (_, held, refused) => expect(confirmRefused(noor, held, now)).toBe(refused));

  it.each([
    ['to a time of its service', row('booked'), slot(), undefined],
    ['to another service', row('booked'), slot({ service_id: 'other' }), 'elsewhere'],
    ['into the past', row('booked'), slot({ starts_at: minutes(-1) }), 'taken'],
    ['after it was cancelled', row('cancelled'), slot(), 'now_otherwise'],
    ['before it is booked', row('held'), slot(), 'now_otherwise'],
  ])('moving it %s', (_, booked, to, refused) => expect(moveRefused(booked, to, now)).toBe(refused));

  it.each([
    ['before it begins', row('booked'), 'now_otherwise'],
    ['once it began', row('booked', { starts_at: now }), undefined],
    ['when nobody booked it', row('held', { starts_at: now }), 'now_otherwise'],
    ['to correct what was said', row('no_show', { starts_at: now }), undefined],
  ])('saying that it took place %s', (_, booked, refused) =>
    expect(endRefused(booked, 'fulfilled', now)).toBe(refused),
  );
});
