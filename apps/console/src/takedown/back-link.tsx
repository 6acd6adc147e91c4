import { Icon } from '../shell/icons.js';
import { useWords } from '../words/language.js';

/** The way back to the board. */
export function BackLink() {
  const { one } = useWords().takedown;
  return (
    <a href="#takedown" className="icon-button" aria-label={one.back} title={one.back} data-testid="to-board">
      <Icon name="back" />
    </a>
  );
}
