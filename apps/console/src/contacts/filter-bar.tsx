import { type Dispatch, useState } from 'react';
import { Icon } from '../shell/icons.js';
import { useLanguage, useWords } from '../words/language.js';
import { type Chip, chipsOf, type FacetSource } from './facets.js';
import { FilterFields } from './filter-fields.js';
import { SearchBox } from './search-box.js';
import { useForms } from './use-contact.js';
import { useCounsellors } from './use-counsellors.js';
import type { Looking, Step } from './use-looking.js';

interface Props {
  readonly looking: Looking;
  readonly step: Dispatch<Step>;
}

/** What the list is narrowed to: a word, filters as chips, and everything there is to filter by. */
export function FilterBar({ looking, step }: Props) {
  const { language, words } = useLanguage();
  const { finding } = words;
  const [open, setOpen] = useState(false);
  const forms = useForms();
  const counsellors = useCounsellors();
  const form = forms.data?.current;
  const source: FacetSource | undefined = form && {
    form,
    counsellors,
    words,
    language,
  };
  const chips = source ? chipsOf(source, looking.filter) : [];
  return (
    <div className="filter-bar">
      <div className="filter-line">
        <SearchBox
          key={looking.view}
          words={looking.words}
          onSearch={(sought) => step({ to: 'words', words: sought })}
        />
        <button
          type="button"
          className="btn small"
          aria-expanded={open}
          aria-controls="filter-fields"
          onClick={() => setOpen(!open)}
          data-testid="filters"
        >
          <Icon name="filter" />
          {finding.filters}
          {chips.length > 0 && (
            <span className="count" title={finding.filtersOn(chips.length)}>
              {chips.length}
            </span>
          )}
        </button>
      </div>
      <Chips chips={chips} looking={looking} step={step} />
      <div id="filter-fields" hidden={!open}>
        {open && source && <FilterFields source={source} filter={looking.filter} step={step} />}
      </div>
    </div>
  );
}

function Chips({ chips, looking, step }: Props & { readonly chips: readonly Chip[] }) {
  const { finding } = useWords();
  const { words } = looking;
  if (chips.length === 0 && words === '') return null;
  return (
    <ul className="filter-chips">
      {words !== '' && (
        <li>
          <ChipButton
            id="words"
            text={`${finding.words}: ${words}`}
            onAway={() => step({ to: 'words', words: '' })}
          />
        </li>
      )}
      {chips.map(({ id, text, without }) => (
        <li key={id}>
          <ChipButton id={id} text={text} onAway={() => step({ to: 'filter', filter: without })} />
        </li>
      ))}
      <li>
        <button
          type="button"
          className="link"
          onClick={() => step({ to: 'nothing' })}
          data-testid="clear-filters"
        >
          {finding.clear}
        </button>
      </li>
    </ul>
  );
}

interface ChipProps {
  readonly id: string;
  readonly text: string;
  readonly onAway: () => void;
}

function ChipButton({ id, text, onAway }: ChipProps) {
  const { finding } = useWords();
  return (
    <button
      type="button"
      className="filter-chip"
      aria-label={finding.takeAway(text)}
      onClick={onAway}
      data-testid={`chip-${id}`}
    >
      {text}
      <Icon name="cross" />
    </button>
  );
}
