import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon.js';

interface Props {
  readonly icon: IconName;
  readonly plain?: boolean;
  readonly testId?: string;
  readonly children: ComponentChildren;
}

/** One or two sentences that are good to know. */
export function Note({ icon, plain, testId, children }: Props) {
  return (
    <p class={plain ? 'note note--plain' : 'note'} data-testid={testId}>
      <Icon name={icon} />
      <span>{children}</span>
    </p>
  );
}
