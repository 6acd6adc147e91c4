import type { DuplicateTarget } from '#contract/takedown';
import { Icon } from '../shell/icons.js';
import { useWords } from '../words/language.js';
import type { Added } from './use-adding.js';
import { referenceOf } from './reference-of.js';
import { noticeAddress } from './use-notice-address.js';
import { useBoard } from './use-takedown.js';

/** Says how many addresses were added, and of the others where they stand already. */
export function DuplicateList({ result }: { readonly result: Added | undefined }) {
  const { one } = useWords().takedown;
  return (
    <div role="status" data-testid="added">
      {result && (
        <>
          <p>{one.add.added(result.count)}</p>
          <ul className="duplicates">
            {result.duplicates.map((each) => (
              <li key={each.index} data-testid="duplicate">
                <Icon name="link" /> <Duplicate duplicate={each} />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function Duplicate({ duplicate: { index, notice } }: { readonly duplicate: DuplicateTarget }) {
  const { one } = useWords().takedown;
  return notice === undefined ? (
    one.add.twice(index + 1)
  ) : (
    <>
      {one.add.duplicate(index + 1)} <NoticeLink reference={referenceOf(notice)} />
    </>
  );
}

/** The way to a notice of which only the number is known. */
function NoticeLink({ reference }: { readonly reference: string }) {
  const board = useBoard({ over: true });
  const found = board.data?.notices.find((each) => each.reference === reference);
  if (!found) return <b>{reference}</b>;
  return (
    <a className="link" href={noticeAddress(found.id)}>
      {reference}
    </a>
  );
}
