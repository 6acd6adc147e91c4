import { Icon } from '../parts/icon.js';
import { useCodeWords } from './form-context.js';

/** A way back as a link. */
export function Back({ href }: { readonly href: string }) {
  return (
    <a class="back" href={href}>
      <Icon name="back" />
      {useCodeWords().back}
    </a>
  );
}
