import { GivenReferences } from './given-references.service.js';
import { InboundActs } from './inbound-acts.service.js';
import { InboundReading } from './inbound-reading.service.js';
import { InboundStore } from './inbound-store.service.js';
import { MailMatching } from './mail-matching.service.js';
import { NoticeMail } from './notice-mail.service.js';
import { SealedInbound } from './sealed-inbound.service.js';

/** The services of what comes by mail that others use. */
export const inboundServices = [InboundActs, InboundReading, NoticeMail];

/** What they are made of. */
export const inboundInternals = [GivenReferences, InboundStore, MailMatching, SealedInbound];
