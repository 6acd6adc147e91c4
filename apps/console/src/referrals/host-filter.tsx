import type { ServiceView } from '#contract/referrals';
import { useWords } from '../words/language.js';

interface Props {
  readonly services: readonly ServiceView[];
  /** Id of the one that is shown; empty for everyone. */
  readonly hostId: string;
  readonly onHost: (hostId: string) => void;
}

/** Shows one clinician, or everyone; nothing to choose where there is only one. */
export function HostFilter({ services, hostId, onHost }: Props) {
  const { referrals } = useWords();
  const hosts = services.flatMap((service) =>
    service.hosts.map((host) => ({ ...host, of: service.partner })),
  );
  if (hosts.length < 2) return null;
  return (
    <label className="host-filter">
      <span className="visually-hidden">{referrals.hostFilter}</span>
      <select
        value={hostId}
        onChange={(event) => onHost(event.currentTarget.value)}
        data-testid="host-filter"
      >
        <option value="">{referrals.everyHost}</option>
        {hosts.map(({ id, name, of }) => (
          <option key={id} value={id}>
            {name}, {of}
          </option>
        ))}
      </select>
    </label>
  );
}
