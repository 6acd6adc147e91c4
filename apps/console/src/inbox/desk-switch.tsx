import { NativeSelect, Switch } from '@mantine/core';
import { useContext } from 'react';
import { limits } from '#contract';
import { useWords } from '../words/language.js';
import { DeskContext, useDeskOf } from './desk-context.js';

const numbers = Array.from({ length: limits.maxParallel }, (_, index) => String(index + 1));

/** Available or pause, and how many conversations at once. */
export function DeskSwitch() {
  const { chat } = useWords();
  const connection = useContext(DeskContext);
  const { desk, chats, link } = useDeskOf(connection);
  const active = chats.filter(({ conversation }) => conversation.state === 'active').length;
  const off = link !== 'up';
  return (
    <div className="desk-switch">
      <Switch
        label={chat.available}
        checked={desk.available}
        disabled={off}
        onChange={(event) => void connection?.setDesk({ ...desk, available: event.currentTarget.checked })}
        data-testid="available"
      />
      <div className="load">
        <span className="muted small">{chat.load(active, desk.maxParallel)}</span>
        <NativeSelect
          size="xs"
          aria-label={chat.maxParallel}
          title={chat.maxParallel}
          value={String(desk.maxParallel)}
          disabled={off}
          data={numbers}
          onChange={(event) =>
            void connection?.setDesk({ ...desk, maxParallel: Number(event.currentTarget.value) })
          }
          data-testid="max-parallel"
        />
      </div>
    </div>
  );
}
