import { Modal, Switch } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../words/language.js';
import { chime } from './chime.js';
import type { Preferences } from './preferences.js';

interface Props {
  readonly opened: boolean;
  readonly preferences: Preferences;
  readonly onChange: (part: Partial<Preferences>) => void;
  readonly onClose: () => void;
}

/** How this browser calls when someone waits; both can be tried. */
export function CallSettings({ opened, preferences, onChange, onClose }: Props) {
  const { close, chat } = useWords();
  const { prefs } = chat;
  const [denied, setDenied] = useState(false);
  const notify = async (wanted: boolean) => {
    const granted =
      wanted && 'Notification' in window && (await Notification.requestPermission()) === 'granted';
    setDenied(wanted && !granted);
    onChange({ notify: granted });
  };
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={prefs.title}
      lockScroll={false}
      closeButtonProps={{ 'aria-label': close }}
    >
      <div className="stack">
        <Switch
          label={prefs.sound}
          description={prefs.soundHint}
          checked={preferences.sound}
          onChange={(event) => onChange({ sound: event.currentTarget.checked })}
          data-testid="sound"
        />
        <button type="button" className="btn" onClick={() => void chime()} data-testid="test-sound">
          {prefs.test}
        </button>
        <Switch
          label={prefs.notify}
          description={prefs.notifyHint}
          error={denied ? prefs.denied : undefined}
          checked={preferences.notify}
          onChange={(event) => void notify(event.currentTarget.checked)}
          data-testid="notify"
        />
      </div>
    </Modal>
  );
}
