import { usePage } from '../page/page-context.js';

/** The form that asks the server for a return code; the code itself stands on a page of its own. */
export function CodeButton({
  token,
  label,
  main,
  onLeave,
}: {
  readonly token: string;
  readonly label: string;
  readonly main?: boolean;
  /** What is asked before the page goes; it may prevent that. */
  readonly onLeave?: (event: Event) => void;
}) {
  const { language } = usePage();
  return (
    <form action="/code/new" method="post" onSubmit={onLeave} data-testid="get-code">
      <input type="hidden" name="language" value={language} />
      <input type="hidden" name="token" value={token} />
      <button class={`btn ${main ? 'btn--primary btn--lg' : 'btn--quiet btn--tight'}`} type="submit">
        {label}
      </button>
    </form>
  );
}

/** After the end: five words with which the conversation is found again. */
export function ComeBack({ token }: { readonly token: string }) {
  const { ended } = usePage().words;
  return (
    <section class="card card--soft" aria-labelledby="h-code">
      <h2 id="h-code">{ended.later}</h2>
      <p>{ended.laterText}</p>
      <CodeButton token={token} label={ended.showCode} main />
    </section>
  );
}
