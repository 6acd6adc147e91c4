import { useLanguage, type Language } from '../words/language.js';

const names: readonly (readonly [Language, string, string])[] = [
  ['nl', 'NL', 'Nederlands'],
  ['en', 'EN', 'English'],
];

/** Dutch or English. */
export function LanguageSwitch() {
  const { language, words, speak } = useLanguage();
  return (
    <div className="languages" role="group" aria-label={words.language}>
      {names.map(([code, short, name]) => (
        <button
          key={code}
          type="button"
          lang={code}
          aria-label={`${short}, ${name}`}
          aria-pressed={language === code}
          onClick={() => speak(code)}
          data-testid={`language-${code}`}
        >
          {short}
        </button>
      ))}
    </div>
  );
}
