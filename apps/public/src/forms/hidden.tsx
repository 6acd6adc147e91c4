import { usePage } from '../page/page-context.js';

interface Props {
  /** What the page knows and nobody types, by the name of its field. */
  readonly values: Readonly<Record<string, string | number>>;
}

/** The hidden fields of a form: the language of its page, and what the form carries along. */
export function Hidden({ values }: Props) {
  const { language } = usePage();
  return (
    <>
      {Object.entries({ language, ...values }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </>
  );
}
