import { NativeSelect, TextInput } from '@mantine/core';
import type { Dispatch } from 'react';
import { useWords } from '../words/language.js';
import { CallerFilter } from './caller-filter.js';
import { type FacetSource, facetsOf, type Filter, tidy } from './facets.js';
import type { Step } from './use-looking.js';

interface Props {
  readonly source: FacetSource;
  readonly filter: Filter;
  readonly step: Dispatch<Step>;
}

/** Everything the list can be narrowed by. */
export function FilterFields({ source, filter, step }: Props) {
  const { finding } = useWords();
  const narrow = (next: Filter) => step({ to: 'filter', filter: next });
  return (
    <fieldset className="card filter-fields">
      <legend className="visually-hidden">{finding.filters}</legend>
      {(['from', 'to'] as const).map((side) => (
        <TextInput
          key={side}
          type="date"
          label={finding[side]}
          value={filter[side] ?? ''}
          autoComplete="off"
          onChange={(event) => narrow(tidy({ ...filter, [side]: event.currentTarget.value }))}
          data-testid={`filter-${side}`}
        />
      ))}
      {facetsOf(source, filter).map(({ id, label, options, value, set }) => (
        <NativeSelect
          key={id}
          label={label}
          value={value ?? ''}
          data={[{ value: '', label: finding.any }, ...options]}
          onChange={(event) => narrow(set(event.currentTarget.value || undefined))}
          data-testid={`filter-${id}`}
        />
      ))}
      <CallerFilter onCaller={(callerId) => narrow({ ...filter, callerId })} />
    </fieldset>
  );
}
