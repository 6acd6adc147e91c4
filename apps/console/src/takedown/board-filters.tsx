import type { NoticeSummary } from '#contract/takedown';
import { Icon, type IconName } from '../shell/icons.js';
import { useWords } from '../words/language.js';
import { type BoardFilter, providersIn, questionsIn } from './board-filter.js';

interface Props {
  readonly filter: BoardFilter;
  readonly notices: readonly NoticeSummary[];
  readonly onFilter: (filter: BoardFilter) => void;
}

const switches: readonly (readonly [name: 'mine' | 'overdue' | 'question' | 'over', IconName])[] = [
  ['mine', 'contacts'],
  ['overdue', 'alert'],
  ['question', 'info'],
  ['over', 'confirmed'],
];

/** Narrows the board to what someone looks for. */
export function BoardFilters({ filter, notices, onFilter }: Props) {
  const { filters } = useWords().takedown;
  const questions = questionsIn(notices);
  return (
    <div className="board-filters" role="group" aria-label={filters.label}>
      {switches.map(([name, icon]) => (
        <button
          key={name}
          type="button"
          className="board-chip"
          aria-pressed={filter[name] ?? false}
          onClick={() => onFilter({ ...filter, [name]: !filter[name] })}
          data-testid={`filter-${name}`}
        >
          <Icon name={icon} />
          {filters[name]}
          {name === 'question' && questions > 0 && ` ${questions}`}
        </button>
      ))}
      <select
        className="board-chip"
        aria-label={filters.provider}
        value={filter.providerId ?? ''}
        onChange={({ currentTarget: { value } }) =>
          onFilter({ ...filter, providerId: value === '' ? undefined : value })
        }
        data-testid="filter-provider"
      >
        <option value="">{filters.everyone}</option>
        {providersIn(notices).map(({ id, name, count }) => (
          <option key={id} value={id}>
            {name} ({count})
          </option>
        ))}
      </select>
      {Object.values(filter).some(Boolean) && (
        <button type="button" className="link" onClick={() => onFilter({})} data-testid="filter-clear">
          {filters.clear}
        </button>
      )}
    </div>
  );
}
