import { networkInterfaces } from 'node:os';

/** Whether an address is this machine's own: what listens there may trust whoever comes from within. */
export function isOwnAddress(address: string): boolean {
  return Object.values(networkInterfaces()).some((all) => all?.some((own) => own.address === address));
}
