import { entryKinds, type EntryFields, type EntryKind } from './entry-kinds.js';

/** A statement about one entry. */
export interface EntryStatement {
  readonly text: string;
  readonly values: readonly unknown[];
}

type Fields = Readonly<Record<string, unknown>>;

/** A field as Postgres takes it: labels are JSON, and what was left out is nothing. */
function valueOf(fields: Fields, name: string): unknown {
  const value = fields[name];
  if (value === undefined) return null;
  const isLabel = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isLabel ? JSON.stringify(value) : value;
}

const pairsOf = (kind: EntryKind): readonly (readonly [string, string])[] =>
  Object.entries(entryKinds[kind].columns);

/** Makes an entry of a kind. */
export function insertOf<Kind extends EntryKind>(
  kind: Kind,
  id: string,
  fields: EntryFields[Kind],
): EntryStatement {
  const pairs = pairsOf(kind);
  const columns = pairs.map(([, column]) => column).join(', ');
  const places = pairs.map((_, index) => `$${index + 2}`).join(', ');
  return {
    text: `insert into referrals.${kind} (id, programme_id, ${columns}) values ($1, programmes.current(), ${places})`,
    values: [id, ...pairs.map(([name]) => valueOf({ ...fields }, name))],
  };
}

/** Changes an entry of a kind where it belongs, and gives a row for it. */
export function updateOf<Kind extends EntryKind>(
  kind: Kind,
  id: string,
  fields: EntryFields[Kind],
): EntryStatement {
  const fixed: readonly string[] = entryKinds[kind].fixed;
  const told = pairsOf(kind).map(([name, column], index) => ({
    isFixed: fixed.includes(name),
    text: `${column} = $${index + 2}`,
  }));
  const set = told.filter(({ isFixed }) => !isFixed).map(({ text }) => text);
  const where = told.filter(({ isFixed }) => isFixed).map(({ text }) => ` and ${text}`);
  const open = kind === 'host' ? ' and ended_at is null' : '';
  return {
    text: `update referrals.${kind} set ${set.join(', ')}
      where programme_id = (select programmes.current()) and id = $1${where.join('')}${open} returning 1`,
    values: [id, ...pairsOf(kind).map(([name]) => valueOf({ ...fields }, name))],
  };
}
