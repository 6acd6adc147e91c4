import { codeAddress } from '../forms/form-addresses.js';
import { usePage } from '../page/page-context.js';

/** Whom the programme is for, and that it is free. */
export function Foot() {
  const { own, words, language } = usePage();
  return (
    <footer class="foot">
      <div class="foot__in">
        <p>{own.foot}</p>
        <p>
          <a href={codeAddress[language]}>{words.haveCode}</a>
        </p>
      </div>
    </footer>
  );
}
