import { useLingui } from '@lingui/react';
import { useDomains } from '#features/assessments/web/index.tsx';
import type { Domain } from '#platform/values/index.ts';
import { Form, SelectField, Sheet, TextArea, TextField, useForm, WordsArea } from '#ui/kit.ts';
import type { Reach } from '../../contract.ts';
import { staysWithOne } from '../../rules/entries.ts';
import { api } from '../api.ts';
import { MembersField } from './MembersField.tsx';
import { type Chosen, onlySelf, recipients } from './members.ts';
import { Preview } from './Preview.tsx';

type Props = { readonly clientId: string; readonly reach: Reach; readonly what: 'need' | 'strength' };

/** A need or a strength that several of a household share. Parts of life that are protected belong to one person. */
export function FindingForm({ clientId, reach, what }: Props) {
  const { i18n } = useLingui();
  const { asked, nameOf } = useDomains();
  const form = useForm({
    initial: {
      domain: '' as Domain | '',
      title: '',
      words: '',
      impact: '',
      wishedFor: '',
      chosen: onlySelf(reach) as Chosen,
    },
    send: ({ domain, title, words, impact, wishedFor, chosen }) => {
      const shared = { domain: domain as Domain, title, words, members: recipients(reach, chosen) };
      return api('POST /clients/:clientId/household-findings', {
        params: { clientId },
        body:
          what === 'need' ? { what: 'need', ...shared, impact, wishedFor } : { what: 'strength', ...shared },
      });
    },
    saved: i18n.t('Recorded for each of them.'),
    onSaved: (): void => form.reset(),
  });
  const { chosen, title } = form.values;
  return (
    <Sheet>
      <Form form={form} submit={i18n.t('Record')}>
        <SelectField
          {...form.at('domain')}
          required
          label={i18n.t('Part of life')}
          hint={i18n.t('What concerns alcohol, drugs or mental health is recorded with one person alone.')}
          choices={asked
            .filter((domain) => !staysWithOne(domain))
            .map((value) => ({ value, label: nameOf(value) }))}
        />
        <WordsArea {...form.at('words')} label={i18n.t('In their own words')} />
        <TextField {...form.at('title')} required label={i18n.t('In short')} />
        {what === 'need' ? (
          <>
            <TextArea {...form.at('impact')} label={i18n.t('What it does to their life')} />
            <TextArea {...form.at('wishedFor')} label={i18n.t('What they want instead')} />
          </>
        ) : null}
        <MembersField
          reach={reach}
          chosen={chosen}
          onChange={(changed) => form.set({ chosen: changed })}
          error={form.errorAt('members')}
        />
        <Preview reach={reach} chosen={chosen} text={title} />
      </Form>
    </Sheet>
  );
}
