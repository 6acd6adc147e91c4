import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormVersion, FormVersions } from '#contract';
import { formsApi } from '../api/forms.js';
import { listWhen } from '../contacts/list-when.js';
import { problemWords } from '../shell/problem-words.js';
import { ProblemBox } from '../shell/problem-box.js';
import { useLanguage, useWords } from '../words/language.js';
import { FormPreview } from './form-preview.js';

/** Every version with who made it and when; each can be looked at. */
export function FormVersionList({ forms }: { readonly forms: FormVersions }) {
  const { forms: words } = useWords();
  const [looking, setLooking] = useState<string>();
  return (
    <div className="form-history">
      <section className="card stack" aria-label={words.tabs.versions}>
        <p className="muted small">{words.versionsLead}</p>
        {forms.versions.length === 1 && <p data-testid="no-versions">{words.noVersions}</p>}
        <ol className="versions">
          {forms.versions.map((version) => (
            <Version
              key={version.version}
              version={version}
              inUse={version.version === forms.current.version}
              open={version.version === looking}
              onLook={() => setLooking(version.version === looking ? undefined : version.version)}
            />
          ))}
        </ol>
      </section>
      {looking !== undefined && <OneVersion key={looking} version={looking} />}
    </div>
  );
}

interface VersionProps {
  readonly version: FormVersion;
  readonly inUse: boolean;
  readonly open: boolean;
  readonly onLook: () => void;
}

function Version({ version: { version, madeAt, madeBy }, inUse, open, onLook }: VersionProps) {
  const { language, words } = useLanguage();
  return (
    <li className="form-version" data-testid="form-version-row">
      <p>
        <b>{words.forms.version(version)}</b>{' '}
        {inUse && <span className="badge active">{words.forms.inUse}</span>}
        <br />
        <span className="muted small">
          {madeAt === undefined
            ? words.forms.supplied
            : `${madeBy?.displayName ?? ''}, ${listWhen(language, madeAt)}`}
        </span>
      </p>
      <button
        type="button"
        className="btn small"
        aria-expanded={open}
        aria-label={words.forms.lookAt(version)}
        onClick={onLook}
        data-testid={`look-${version}`}
      >
        {words.forms.look}
      </button>
    </li>
  );
}

function OneVersion({ version }: { readonly version: string }) {
  const words = useWords();
  const form = useQuery({
    queryKey: ['forms', version],
    queryFn: () => formsApi.version(version),
    // A version never changes.
    staleTime: Infinity,
  });
  if (form.error) return <ProblemBox text={problemWords(words, form.error)} />;
  return form.data ? <FormPreview form={form.data} /> : <p className="muted">{words.loading}</p>;
}
