import { TextInput } from '@mantine/core';
import { ChipChoice } from '../referrals/chip-choice.js';
import { useWords } from '../words/language.js';
import type { ChannelEntry } from './channel-entry.js';

interface Props {
  readonly entry: ChannelEntry;
  readonly onChange: (next: Partial<ChannelEntry>) => void;
}

/** Whether a voicemail may be left, at which hours nobody writes or calls, and in what language. */
export function ChannelLimits({ entry, onChange }: Props) {
  const { clientChannel } = useWords();
  const { kind, voicemail, quiet, language } = entry;
  return (
    <>
      <fieldset className="chips">
        <legend>{clientChannel.more}</legend>
        {kind === 'phone' && (
          <Tick name="voicemail" on={voicemail} onTick={(on) => onChange({ voicemail: on })} />
        )}
        <Tick name="quiet" on={quiet} onTick={(on) => onChange({ quiet: on })} />
      </fieldset>
      {quiet && (
        <div className="side-by-side">
          {(['quietFrom', 'quietTo'] as const).map((name) => (
            <TextInput
              key={name}
              type="time"
              label={clientChannel[name]}
              value={entry[name]}
              onChange={(event) => onChange({ [name]: event.currentTarget.value })}
              data-testid={`channel-${name}`}
            />
          ))}
        </div>
      )}
      <ChipChoice
        name="channel-language"
        legend={clientChannel.language}
        options={(['nl', 'en'] as const).map((each) => [each, clientChannel.languages[each]])}
        chosen={language}
        onChoose={(code) => onChange({ language: code === 'en' ? 'en' : 'nl' })}
      />
    </>
  );
}

interface TickProps {
  readonly name: 'voicemail' | 'quiet';
  readonly on: boolean;
  readonly onTick: (on: boolean) => void;
}

function Tick({ name, on, onTick }: TickProps) {
  const { clientChannel } = useWords();
  return (
    <label className="chip">
      <input
        type="checkbox"
        checked={on}
        onChange={(event) => onTick(event.currentTarget.checked)}
        data-testid={`channel-${name}`}
      />
      <span>{clientChannel[name]}</span>
    </label>
  );
}
