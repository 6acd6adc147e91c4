import { Icon } from '../shell/icons.js';
import { useLanguage } from '../words/language.js';
import type { Chosen } from './chosen-entry.js';
import type { PartnerBranch } from './directory-tree.js';

type ChildKind = 'location' | 'service' | 'host';

interface Props {
  readonly kind: ChildKind;
  /** What they belong to. */
  readonly of: string;
  readonly branch: PartnerBranch;
  readonly onChoose: (chosen: Chosen) => void;
}

interface Child {
  readonly id: string;
  readonly name: string;
  readonly more?: string;
}

/** What belongs to an entry, and the way to one more. */
export function ChildList({ kind, of, branch, onChoose }: Props) {
  const { language, words } = useLanguage();
  const { directory } = words;
  const locationOf = (id: string) => branch.locations.find((location) => location.id === id)?.name ?? '';
  const children: Readonly<Record<ChildKind, () => readonly Child[]>> = {
    location: () => branch.locations.map(({ id, name, region }) => ({ id, name, more: region })),
    service: () => branch.services.map(({ service: { id, label } }) => ({ id, name: label[language] })),
    host: () =>
      (branch.services.find(({ service }) => service.id === of)?.hosts ?? []).map(
        ({ id, name, locationId, standing }) => ({
          id,
          name,
          more: [locationOf(locationId), ...(standing > 0 ? [directory.standing(standing)] : [])].join(' · '),
        }),
      ),
  };
  const all = children[kind]();
  const blocked = kind === 'host' && branch.locations.length === 0;
  return (
    <section className="card stack tight" aria-label={directory.parts[kind]}>
      <h3>{directory.parts[kind]}</h3>
      {all.length === 0 && <p className="muted">{directory.none[kind]}</p>}
      <ul>
        {all.map(({ id, name, more }) => (
          <li key={id}>
            <button
              type="button"
              className="form-row"
              onClick={() => onChoose({ is: 'entry', kind, id })}
              data-testid={`open-${kind}`}
            >
              <span className="form-row-name">{name}</span>
              {more !== undefined && <span className="muted small">{more}</span>}
              <Icon name="forward" />
            </button>
          </li>
        ))}
      </ul>
      {blocked && <p className="note">{directory.locationFirst}</p>}
      <p>
        <button
          type="button"
          className="btn small"
          disabled={blocked}
          onClick={() => onChoose({ is: 'new', kind, of })}
          data-testid={`add-${kind}`}
        >
          <Icon name="plus" />
          {directory.adds[kind]}
        </button>
      </p>
    </section>
  );
}
