import { AvailabilityPanel } from './availability-panel.js';
import type { Chosen, OpenEntry } from './chosen-entry.js';
import { ChildList } from './child-list.js';
import type { PartnerBranch } from './directory-tree.js';
import type { Ended } from './ended-note.js';
import { EndHost } from './end-host.js';
import { EndServices } from './end-services.js';
import { EntryForm } from './entry-form.js';
import { entryOf, placeOf } from './entry-place.js';
import { valuesOf } from './entry-values.js';
import { newEntry } from './new-entry.js';

interface Props {
  readonly chosen: OpenEntry;
  readonly tree: readonly PartnerBranch[];
  readonly onChoose: (chosen: Chosen | undefined) => void;
  readonly onEnded: (ended: Ended) => void;
}

/** One entry: its fields, what is under it, and its end. */
export function EntryDetail({ chosen, tree, onChoose, onEnded }: Props) {
  const place = placeOf(chosen, tree);
  const { branch, service } = place;
  const stored = chosen.is === 'new' ? newEntry(chosen, place) : entryOf(chosen, place);
  if (!stored) return null;
  const id = chosen.is === 'entry' ? chosen.id : undefined;
  return (
    <div className="stack">
      <EntryForm
        chosen={chosen}
        stored={valuesOf(stored)}
        place={place}
        tree={tree}
        onBack={() => onChoose(undefined)}
        onStored={(made) => onChoose({ is: 'entry', kind: chosen.kind, id: made })}
      />
      {id !== undefined && chosen.kind === 'partner' && branch && (
        <>
          <ChildList kind="service" of={id} branch={branch} onChoose={onChoose} />
          <ChildList kind="location" of={id} branch={branch} onChoose={onChoose} />
          <EndServices name={branch.partner.name} services={branch.services} whole onEnded={onEnded} />
        </>
      )}
      {id !== undefined && chosen.kind === 'service' && branch && service && (
        <>
          <ChildList kind="host" of={id} branch={branch} onChoose={onChoose} />
          <EndServices services={[service]} onEnded={onEnded} />
        </>
      )}
      {id !== undefined && chosen.kind === 'host' && (
        <>
          <AvailabilityPanel hostId={id} />
          <EndHost
            host={service?.hosts.find((host) => host.id === id)}
            onEnded={(ended) => {
              onChoose(undefined);
              onEnded(ended);
            }}
          />
        </>
      )}
    </div>
  );
}
