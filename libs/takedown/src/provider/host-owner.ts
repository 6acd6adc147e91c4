import { domainToASCII } from 'node:url';

/** Whoever has host names. */
export interface HostOwner {
  readonly hosts: readonly string[];
}

/** A host as providers are kept by: in ASCII and lower case, without the dot at its end. */
export const plainHost = (host: string): string =>
  domainToASCII(host.trim()).toLowerCase().replace(/\.$/, '');

/**
 * To whom an address on this host belongs: whoever has its longest name. `clips.videobaan.test` belongs to whoever has
 * `videobaan.test`, unless another has `clips.videobaan.test`; `nietvideobaan.test` belongs to neither.
 */
export function ownerOf<Owner extends HostOwner>(host: string, owners: readonly Owner[]): Owner | undefined {
  const labels = plainHost(host).split('.');
  for (let first = 0; first < labels.length; first += 1) {
    const name = labels.slice(first).join('.');
    const owner = owners.find(({ hosts }) => name !== '' && hosts.includes(name));
    if (owner) return owner;
  }
  return undefined;
}
