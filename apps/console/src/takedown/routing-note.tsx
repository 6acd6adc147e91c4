import type { AgeClass, TakedownBasis } from '#contract/takedown';
import { Icon } from '../shell/icons.js';
import { useWords } from '../words/language.js';
import { fingerprintPages, routingOf } from './routing-of.js';

interface Props {
  readonly basis: TakedownBasis;
  readonly ageClass: AgeClass;
}

/** Where the person can have a fingerprint of the picture made, besides this notice. */
export function RoutingNote({ basis, ageClass }: Props) {
  const { one } = useWords().takedown;
  const service = routingOf(basis, ageClass);
  if (!service) return null;
  return (
    <p className="note" data-testid="routing" data-service={service}>
      <Icon name="info" />
      <span>
        {one.routing[service]}{' '}
        <a className="link" href={fingerprintPages[service]} target="_blank" rel="noreferrer noopener">
          {one.services[service]}
        </a>{' '}
        ({one.opensNew})
      </span>
    </p>
  );
}
