import { Menu } from '@mantine/core';
import type { NoticePersonAct, NoticeSummary, NoticeView } from '#contract/takedown';
import { Icon } from '../shell/icons.js';
import { problemWords } from '../shell/problem-words.js';
import { useWords } from '../words/language.js';
import { noticeAddress } from './use-notice-address.js';
import { useNotice } from './use-takedown.js';

interface Props {
  readonly notice: NoticeSummary;
  readonly opened: boolean;
  readonly onOpened: (opened: boolean) => void;
  readonly onAct: (notice: NoticeView, act: NoticePersonAct) => void;
}

/** What this person can do with a card now; asked of the server when it is opened. */
export function MoveMenu({ notice, opened, onOpened, onAct }: Props) {
  const { takedown } = useWords();
  return (
    <Menu
      opened={opened}
      onChange={onOpened}
      position="bottom-end"
      // Within the page's landmarks, and over the edge of its column.
      withinPortal={false}
      floatingStrategy="fixed"
      transitionProps={{ duration: 0 }}
      // The focus goes to the first item, which is there at once.
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <button
          type="button"
          className="icon-button"
          aria-label={takedown.move(notice.reference)}
          data-testid="move"
        >
          <Icon name="dots" />
        </button>
      </Menu.Target>
      <Menu.Dropdown aria-label={takedown.moveTitle} data-testid="move-menu">
        <Menu.Item
          onClick={() => {
            location.hash = noticeAddress(notice.id);
          }}
          data-testid="move-open"
        >
          {takedown.open}
        </Menu.Item>
        {opened && <Acts id={notice.id} onAct={onAct} />}
      </Menu.Dropdown>
    </Menu>
  );
}

function Acts({ id, onAct }: { readonly id: string } & Pick<Props, 'onAct'>) {
  const words = useWords();
  const { takedown } = words;
  const { data, error, isFetching } = useNotice(id);
  if (error) return <Menu.Item disabled>{problemWords(words, error)}</Menu.Item>;
  if (!data || isFetching) return <Menu.Item disabled>{words.loading}</Menu.Item>;
  if (data.acts.length === 0) return <Menu.Item disabled>{takedown.nothingToDo}</Menu.Item>;
  return data.acts.map((act) => (
    <Menu.Item key={act} onClick={() => onAct(data, act)} data-testid={`move-${act}`}>
      {takedown.acts[act]}
    </Menu.Item>
  ));
}
