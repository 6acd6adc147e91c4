import { usePage } from '../page/page-context.js';
import { Icon } from './icon.js';

/** Said when the chat cannot run; the style sheet hides it as soon as script runs. */
export function NoScript() {
  const { words } = usePage();
  return (
    <section class="card card--sand without-script" aria-labelledby="h-script">
      <p class="pill pill--plain">
        <Icon name="info" small />
        {words.home.noScript}
      </p>
      <h2 id="h-script">{words.home.noScriptTitle}</h2>
      <p>{words.home.noScriptText}</p>
      <p class="small">{words.home.noScriptExit}</p>
    </section>
  );
}
