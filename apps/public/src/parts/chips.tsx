import type { Choice } from '#contract';
import { usePage } from '../page/page-context.js';
import { Icon } from './icon.js';

interface Props {
  readonly legend: string;
  readonly name: 'topic' | 'ageBand';
  readonly choices: readonly Choice[];
  /** The answer that says nothing; always there, always last. */
  readonly none: string;
  readonly chosen: string | undefined;
  readonly onChoose: (code: string | undefined) => void;
}

/** Codes the counsellor uses for "not said"; the last chip says that in the visitor's words. */
const unsaid = new Set(['unknown', 'not_recorded']);

/** One optional question; nothing is chosen beforehand. */
export function Chips({ legend, name, choices, none, chosen, onChoose }: Props) {
  const { words, language } = usePage();
  const said = choices.filter(({ code }) => !unsaid.has(code));
  return (
    <fieldset class="field">
      <legend>
        {legend} <span class="opt">{words.before.optional}</span>
      </legend>
      <div class="chips">
        {said.map(({ code, label }) => (
          <Chip
            key={code}
            name={name}
            value={code}
            label={label[language]}
            checked={chosen === code}
            onChoose={() => onChoose(code)}
          />
        ))}
        <Chip name={name} value="" label={none} checked={chosen === ''} onChoose={() => onChoose('')} />
      </div>
    </fieldset>
  );
}

interface ChipProps {
  readonly name: string;
  readonly value: string;
  readonly label: string;
  readonly checked: boolean;
  readonly onChoose: () => void;
}

function Chip({ name, value, label, checked, onChoose }: ChipProps) {
  return (
    <label class="chip">
      <input type="radio" name={name} value={value} checked={checked} onChange={onChoose} />
      <span>
        <Icon name="check" small />
        {label}
      </span>
    </label>
  );
}
