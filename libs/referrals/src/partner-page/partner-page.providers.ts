import { PartnerAnswers } from './partner-answers.service.js';
import { PartnerAppointments } from './partner-appointments.service.js';
import { PartnerLinks } from './partner-links.service.js';
import { PartnerNumbers } from './partner-numbers.service.js';
import { PartnerReports } from './partner-reports.service.js';

/** The services behind the page of a clinic that others use. */
export const partnerPageServices = [
  PartnerAnswers,
  PartnerAppointments,
  PartnerLinks,
  PartnerNumbers,
  PartnerReports,
];
