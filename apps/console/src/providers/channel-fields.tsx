import { NativeSelect } from '@mantine/core';
import { capacities, channelKinds, noticeLanguages, type ProviderKind } from '#contract/takedown';
import { type FieldProps, TextField } from '../directory/text-field.js';
import { useWords } from '../words/language.js';
import { CodeChips } from './code-chips.js';
import { FlagField } from './flag-field.js';

/** By which way and as what one speaks to a provider. */
export function ChannelFields({ kind, ...props }: FieldProps & { readonly kind: ProviderKind }) {
  const { providers: said } = useWords();
  const { values, set } = props;
  const channel = values['kind'] ?? '';
  const mine = capacities.filter((each) => kind === 'platform' || each !== 'trusted_flagger');
  return (
    <>
      <NativeSelect
        name="kind"
        label={said.fields.kind}
        value={channel}
        data={channelKinds.map((value) => ({ value, label: said.channels[value] }))}
        onChange={(event) => set('kind', event.currentTarget.value)}
        data-testid="entry-kind"
      />
      {channel === 'http_api' ? (
        <p className="muted small">{said.inConfiguration}</p>
      ) : (
        <TextField
          {...props}
          name="address"
          label={said.fields.address}
          hint={channel === 'email' ? said.mailHint : said.formHint}
          needed
        />
      )}
      <TextField {...props} name="replyDomains" label={said.fields.replyDomains} hint={said.domainsHint} />
      <CodeChips {...props} name="capacities" options={mine.map((each) => [each, said.capacities[each]])} />
      <CodeChips
        {...props}
        name="languages"
        options={noticeLanguages.map((each) => [each, said.languages[each]])}
      />
      <TextField {...props} name="maximumUrls" type="number" label={said.fields.maximumUrls} needed />
      <FlagField {...props} name="mayPublishNotice" hint={said.publishHint} />
      <FlagField {...props} name="mayProbe" hint={said.probeHint} />
    </>
  );
}
