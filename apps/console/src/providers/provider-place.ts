import { useEffect, useState } from 'react';

const named = (): string | undefined => location.hash.split('/')[1] || undefined;

/** Where the yearly report is. */
export const reportPlace = 'report';

/** The address of one provider, or of all. */
export const addressOf = (id?: string): string => (id === undefined ? '#providers' : `#providers/${id}`);

/** The provider that the address names. */
export function useNamedProvider(): string | undefined {
  const [id, setId] = useState(named);
  useEffect(() => {
    const look = () => setId(named());
    window.addEventListener('hashchange', look);
    return () => window.removeEventListener('hashchange', look);
  }, []);
  return id;
}
