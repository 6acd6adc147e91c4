import type { PersonStatus } from '#contract/takedown';
import { usePage } from '../page/page-context.js';
import { dayWithin } from '../time/moment-words.js';
import { useRequestWords } from './form-context.js';

interface Props {
  readonly requests: readonly PersonStatus[];
  /** Where another place can be told. */
  readonly tell: 'conversation' | 'report';
}

/** How the requests to have something taken down stand; nothing while there are none to tell of. */
export function RequestStatus({ requests, tell }: Props) {
  const words = useRequestWords();
  if (requests.length === 0) return null;
  return (
    <section class="requests" aria-labelledby="h-verz" data-testid="requests">
      <h2 id="h-verz">{words.title(requests.length)}</h2>
      <ul>
        {requests.map((request, place) => (
          <Request key={place} request={request} />
        ))}
      </ul>
      <h3>{words.moreTitle}</h3>
      <p>{words.more[tell]}</p>
    </section>
  );
}

function Request({ request }: { readonly request: PersonStatus }) {
  const { telling } = usePage();
  const words = useRequestWords();
  const { provider, phase, on } = request;
  const sentence = isPartly(request) ? words.partlyRefused : words.phases[phase];
  const places = usePlaces(request);
  return (
    <li class="requests__one" data-phase={phase}>
      <h3>{provider}</h3>
      <p>{sentence(provider)}</p>
      {places && <p>{places}</p>}
      {/* Noon is in the same day wherever the programme works. */}
      <p class="muted small">{words.last(dayWithin(`${on}T12:00:00Z`, telling))}</p>
    </li>
  );
}

const isPartly = ({ phase, gone }: PersonStatus): boolean => phase === 'refused' && gone > 0;

/** How many places it is about, and how many are gone; nothing where the sentence above says it all. */
function usePlaces({ provider, places, gone, seenGone }: PersonStatus): string | undefined {
  const words = useRequestWords();
  if (places < 2) return undefined;
  if (gone === 0 || gone === places) return words.places(places);
  return seenGone === gone ? words.gone(gone, places) : words.saysGone(provider, gone, places);
}
