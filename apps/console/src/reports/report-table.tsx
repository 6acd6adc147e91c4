import { useId, type ReactNode } from 'react';

/** A row: what it is about, and its numbers. */
export interface TableRow {
  readonly key: string;
  readonly names: readonly string[];
  readonly numbers: readonly ReactNode[];
}

interface Props {
  readonly heading: string;
  readonly names: readonly string[];
  readonly numbers: readonly string[];
  readonly rows: readonly TableRow[];
  readonly testId?: string;
}

/** A table of numbers; where it is wider than the screen, it scrolls by itself. */
export function ReportTable({ heading, names, numbers, rows, testId }: Props) {
  const id = useId();
  if (rows.length === 0) return null;
  return (
    <section className="stack" data-testid={testId}>
      <h3 id={id}>{heading}</h3>
      <div className="card scroll report-table" tabIndex={0} role="region" aria-labelledby={id}>
        <table aria-labelledby={id}>
          <thead>
            <tr>
              {[...names, ...numbers].map((column, index) => (
                <th key={column} scope="col" className={index < names.length ? undefined : 'number'}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                <Names names={row.names} heads={names} />
                {row.numbers.map((number, index) => (
                  <td key={numbers[index]} className="number" data-label={numbers[index]}>
                    {number}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

interface NamesProps {
  readonly names: readonly string[];
  readonly heads: readonly string[];
}

/** On a phone, where there is no head, each says what it is. */
function Names({ names: [first, ...others], heads }: NamesProps) {
  return (
    <>
      <th scope="row">{first}</th>
      {others.map((name, index) => (
        <td key={index} data-label={heads[index + 1]}>
          {name}
        </td>
      ))}
    </>
  );
}
