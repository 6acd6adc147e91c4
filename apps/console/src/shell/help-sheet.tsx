import { Modal } from '@mantine/core';
import { useWords } from '../words/language.js';

/** The keys of the console. */
export function HelpSheet({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const { close, calls, chat, finding, referrals, takedown } = useWords();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={chat.help.title}
      lockScroll={false}
      closeButtonProps={{ 'aria-label': close }}
    >
      <dl className="keys" data-testid="help-sheet">
        {[...chat.help.keys, ...calls.keys, ...finding.keys, ...referrals.keys, ...takedown.keys].map(
          ([keys, what]) => (
            <div key={what}>
              <dt>
                {keys.split(' ').map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dt>
              <dd>{what}</dd>
            </div>
          ),
        )}
      </dl>
    </Modal>
  );
}
