import { useEffect, useState } from 'react';
import type { OpenDraft, OpenDrafts } from './open-drafts.js';

/** The draft of this page: the one with something to store, or a new one; stored when its page is left. */
export function useOpenDraft<Kept extends OpenDraft>(
  drafts: OpenDrafts<Kept>,
  id: string,
  begin: () => Kept,
): Kept {
  const [draft] = useState(() => drafts.find(id) ?? begin());
  useEffect(() => drafts.keep(id, draft), [drafts, id, draft]);
  return draft;
}
