import { readFileSync } from 'node:fs';

interface Lock {
  readonly packages: Readonly<Record<string, { readonly version?: string }>>;
}

const { packages } = JSON.parse(
  readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'),
) as Lock;

/** Versions below these have known holes that this product would be open to. */
const least: Readonly<Record<string, string>> = {
  'socket.io-parser': '4.2.7',
  // CVE-2025-13033 and CVE-2025-14874 in reading addresses, and line breaks in the comments of List headers.
  nodemailer: '10.0.0',
  'postal-mime': '4.0.0',
  imapflow: '2.10.0',
};

/** Every place in which the lock file installs a package, with the version there. */
function installed(name: string): (readonly [string, string])[] {
  return Object.entries(packages)
    .filter(([place]) => place.split('node_modules/').at(-1) === name)
    .map(([place, { version = '' }]) => [place, version]);
}

const parts = (version: string): number[] => (version.split('-', 1)[0] ?? '').split('.').map(Number);

function isAtLeast(version: string, wanted: string): boolean {
  const [major = 0, minor = 0, patch = 0] = parts(version);
  const [leastMajor = 0, leastMinor = 0, leastPatch = 0] = parts(wanted);
  if (major !== leastMajor) return major > leastMajor;
  return minor === leastMinor ? patch >= leastPatch : minor > leastMinor;
}

describe('the lock file', () => {
  it.each(Object.entries(least))('O1 installs %s at %s or later, wherever it does', (name, wanted) => {
    const places = installed(name);
    expect(places).not.toEqual([]);
    expect(places.filter(([, version]) => !isAtLeast(version, wanted))).toEqual([]);
  });

  it('holds Node at the line with long-term support that the decision names', () => {
    expect(installed('node').map(([, version]) => parts(version)[0])).toEqual([24]);
  });
});

describe('comparing versions', () => {
  it.each([
    ['4.2.7', '4.2.7', true],
    ['4.2.6', '4.2.7', false],
    ['4.10.0', '4.2.7', true],
    ['5.0.0', '4.2.7', true],
    ['3.9.9', '4.2.7', false],
  ])('says whether %s is at least %s', (version, wanted, expected) => {
    expect(isAtLeast(version, wanted)).toBe(expected);
  });
});
