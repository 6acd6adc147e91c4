import { PartnerLinks } from './partner-links.service.js';

/** The services behind the page of a clinic that others use. */
export const partnerPageServices = [PartnerLinks];
