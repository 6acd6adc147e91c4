import { statSync } from 'node:fs';

/** What takes long, the longest first: begun last, such a file would run alone at the end. */
const slow = [
  'test/browser/chat',
  'test/embedded/start',
  'test/mail/hostile-mail',
  'test/mail/exactly-once',
  'libs/takedown/src/report/hidden-numbers',
  'test/takedown/sending-crash',
  'test/takedown/egress-packets',
  'test/mail/sending',
  'test/faults/kill-api',
  'test/processes/two-apis',
  'test/browser',
  'test/wall/production-start',
  'test/faults/kill-postgres',
  'test/faults/lost-counsellor',
  'test/wall',
  'test/input',
  'test/faults',
  'test/contacts',
  'test/privacy',
  'test/mail',
];

const rankOf = ({ path }) => {
  const found = slow.findIndex((part) => path.includes(`/${part}`));
  return found === -1 ? slow.length : found;
};

/** The order in which Jest's workers take the files. */
export default class LongestFirst {
  sort(tests) {
    const size = new Map(tests.map(({ path }) => [path, statSync(path).size]));
    return tests.toSorted(
      (left, right) =>
        rankOf(left) - rankOf(right) || (size.get(right.path) ?? 0) - (size.get(left.path) ?? 0),
    );
  }

  allFailedTests(tests) {
    return tests;
  }

  cacheResults() {}
}
