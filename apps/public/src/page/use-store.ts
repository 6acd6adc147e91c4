import { useEffect, useState } from 'preact/hooks';
import type { Readable } from '../chat/store.js';

/** The value of a store now; draws again whenever it changes. */
export function useStore<T>(store: Readable<T>): T {
  const [, redraw] = useState(store.get());
  useEffect(() => {
    const update = () => redraw(store.get());
    update();
    return store.listen(update);
  }, [store]);
  return store.get();
}
