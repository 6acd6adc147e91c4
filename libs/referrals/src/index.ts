export { Appointment } from './appointment/appointment.entity.js';
export { Slot } from './availability/slot.entity.js';
export { Host } from './directory/host.entity.js';
export { Location } from './directory/location.entity.js';
export { Partner } from './directory/partner.entity.js';
export { Service } from './directory/service.entity.js';
export { ReferralsModule } from './referrals.module.js';
