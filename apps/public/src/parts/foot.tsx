import { usePage } from '../page/page-context.js';

/** Whom the programme is for, and that it is free. */
export function Foot() {
  const { own } = usePage();
  return (
    <footer class="foot">
      <div class="foot__in">
        <p>{own.foot}</p>
      </div>
    </footer>
  );
}
