import { type Entry, form, type Probe } from './probes.js';

const inAddress: Probe = { object: 'partnerToken', fill: ({ id }) => ({ params: { token: id } }) };

/** The page of a clinic names an appointment by its link alone; test/referrals/partner-page-access looks what others hear. */
export const partnerPage: Readonly<Record<string, Entry>> = {
  'GET /partner/:token': { names: [inAddress] },
  'GET /en/partner/:token': { names: [inAddress] },
  'POST /partner/confirm': form('partnerToken', { revision: '1' }),
  'POST /partner/decline': form('partnerToken', { revision: '1', sure: 'yes' }),
  'POST /partner/number': form('partnerToken'),
  'POST /partner/outcome': form('partnerToken', { report: 'unknown' }),
};

/** Its forms; test/referrals/partner-page-access sends each from another site. */
export const partnerForms = [
  'POST /partner/confirm',
  'POST /partner/decline',
  'POST /partner/number',
  'POST /partner/outcome',
];
