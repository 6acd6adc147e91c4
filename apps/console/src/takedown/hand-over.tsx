import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { NoticeHandoff, NoticeView } from '#contract/takedown';
import { takedownApi } from '../api/takedown.js';
import { Icon } from '../shell/icons.js';
import { ProblemBox } from '../shell/problem-box.js';
import { useTask } from '../shell/use-task.js';
import { useWords } from '../words/language.js';
import { CopyField } from './copy-field.js';
import { formLink } from './form-link.js';
import type { NoticeActs } from './use-notice-acts.js';

interface Props {
  readonly view: NoticeView;
  readonly acts: NoticeActs;
}

/** Helps a person fill in the provider's own form: what to copy, in order, and what they were told in return. */
export function HandOver({ view, acts }: Props) {
  const { takedown } = useWords();
  const { handOver, providerReference, referenceHint } = takedown.one;
  const task = useTask();
  const [handoff, setHandoff] = useState<NoticeHandoff>();
  const [reference, setReference] = useState('');
  const show = () => task.run(async () => setHandoff(await takedownApi.handoff(view.id)));
  return (
    <section className="card stack" aria-labelledby="hand-over" data-testid="hand-over">
      <h3 id="hand-over">{handOver.title}</h3>
      <p>{handOver.lead}</p>
      <ProblemBox text={task.problem} />
      {!handoff && (
        <button type="button" className="btn" disabled={task.busy} onClick={show} data-testid="show-fields">
          <Icon name="eye" />
          {handOver.show}
        </button>
      )}
      {handoff && <Fields handoff={handoff} />}
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const said = reference.trim();
          acts.act({ act: 'hand_over', ...(said !== '' && { providerReference: said }) }, () => undefined);
        }}
      >
        <TextInput
          label={providerReference}
          description={referenceHint}
          value={reference}
          maxLength={100}
          autoComplete="off"
          onChange={(event) => setReference(event.currentTarget.value)}
          data-testid="received-reference"
        />
        <button type="submit" className="btn primary" disabled={acts.busy} data-testid="handed-over">
          {takedown.acts.hand_over}
        </button>
      </form>
    </section>
  );
}

function Fields({ handoff: { form, fields } }: { readonly handoff: NoticeHandoff }) {
  const { one } = useWords().takedown;
  const link = formLink(form);
  return (
    <>
      {link === undefined ? (
        <p className="note">
          <span>{one.handOver.noForm}</span>
        </p>
      ) : (
        <p>
          <a className="link" href={link} target="_blank" rel="noreferrer noopener" data-testid="open-form">
            {one.handOver.form}
          </a>{' '}
          <span className="muted small">({one.opensNew})</span>
        </p>
      )}
      <ol className="copy-fields">
        {fields.map(({ code, value }, index) => (
          <CopyField key={`${code}-${index}`} label={one.fields[code] ?? code} value={value} />
        ))}
      </ol>
    </>
  );
}
