import { ChannelProfiles } from './channel-profiles.service.js';
import { ProviderHosts } from './provider-hosts.service.js';
import { ProviderPausing } from './provider-pausing.service.js';
import { ProviderStore } from './provider-store.service.js';
import { Providers } from './providers.service.js';

/** What others use of providers. */
export const providerServices = [ChannelProfiles, ProviderHosts, ProviderPausing, Providers];
/** What only they use. */
export const providerInternals = [ProviderStore];
