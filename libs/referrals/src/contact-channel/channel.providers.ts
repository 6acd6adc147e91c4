import { ChannelPurge } from './channel-purge.service.js';
import { ChannelSeal } from './channel-seal.service.js';
import { ChannelStore } from './channel-store.service.js';
import { ContactChannels } from './contact-channels.service.js';

/** The services of numbers and addresses for appointments that others use. */
export const channelServices = [ChannelPurge, ContactChannels];

/** What they are made of. */
export const channelInternals = [ChannelSeal, ChannelStore];
