import { useEffect, useRef } from 'react';
import type { FormVersions } from '#contract';
import { whenWords } from '../admin/when.js';
import { Icon } from '../shell/icons.js';
import { useLanguage } from '../words/language.js';
import type { FormEditing } from './use-form-editing.js';

/** Somebody else made a version meanwhile: what I changed is still here, and can be made to theirs. */
export function Overtaken({
  editing,
  forms,
}: {
  readonly editing: FormEditing;
  readonly forms: FormVersions;
}) {
  const { language, words } = useLanguage();
  const { overtakenBy, goOn } = editing;
  const note = useRef<HTMLDivElement>(null);
  // Whoever is far down a long list has to see it too.
  useEffect(() => {
    if (overtakenBy !== undefined) note.current?.scrollIntoView({ block: 'end' });
  }, [overtakenBy]);
  const made = forms.versions.find(({ version }) => version === overtakenBy);
  const when = made?.madeAt === undefined ? '' : whenWords(language, made.madeAt);
  return (
    <div ref={note} role="alert" className="overtaken" data-testid="overtaken">
      {overtakenBy !== undefined && (
        <div className="note warn">
          <Icon name="info" />
          <span>{words.forms.overtaken(overtakenBy, made?.madeBy?.displayName ?? '', when)}</span>
          <button type="button" className="btn small" onClick={goOn} data-testid="go-on">
            {words.forms.goOn(overtakenBy)}
          </button>
        </div>
      )}
    </div>
  );
}
