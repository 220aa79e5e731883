import { useLingui } from '@lingui/react';
import { type ContactKind, type ContactOutcome, contactKinds, kindWords } from '#features/contacts/rules.ts';
import {
  CheckField,
  ChoiceField,
  DateTimeField,
  DraftState,
  FieldRow,
  Form,
  Sheet,
  TextArea,
  TextField,
  useDraft,
  useForm,
} from '#ui/kit.ts';
import type { Reach } from '../../contract.ts';
import { api } from '../api.ts';
import { MembersField } from './MembersField.tsx';
import { type Chosen, noteMembers, onlySelf } from './members.ts';
import { OwnFields } from './OwnFields.tsx';
import { Preview } from './Preview.tsx';

type Props = { readonly clientId: string; readonly reach: Reach };

/** One contact with several of a household; saved as it is typed, signed once for all copies. */
export function NoteForm({ clientId, reach }: Props) {
  const { i18n } = useLingui();
  const form = useForm({
    initial: {
      text: '',
      kind: 'visit' as ContactKind | '',
      happenedAt: '',
      minutes: '',
      interpreterUsed: false,
      chosen: onlySelf(reach) as Chosen,
    },
    send: ({ text, kind, happenedAt, minutes, interpreterUsed, chosen }) =>
      api('POST /clients/:clientId/household-notes', {
        params: { clientId },
        body: {
          text,
          kind: kind || 'visit',
          outcome: 'reached' satisfies ContactOutcome,
          minutes: minutes ? Number(minutes) : null,
          interpreterUsed,
          members: noteMembers(reach, chosen),
          ...(happenedAt ? { happenedAt } : {}),
        },
      }),
    saved: i18n.t('Signed and recorded for each of them.'),
    onSaved: async () => {
      await draft.finish();
      form.reset();
    },
  });
  const draft = useDraft({
    form: 'household-note',
    subjectId: clientId,
    clientId,
    values: form.values,
    restore: form.set,
  });
  const { chosen, text } = form.values;
  const setChosen = (changed: Chosen) => form.set({ chosen: changed });
  return (
    <Sheet>
      <Form form={form} submit={i18n.t('Sign and finish')} beside={<DraftState draft={draft} />}>
        <TextArea {...form.at('text')} required label={i18n.t('What happened?')} rows={4} />
        <MembersField reach={reach} chosen={chosen} onChange={setChosen} error={form.errorAt('members')} />
        <OwnFields reach={reach} chosen={chosen} onChange={setChosen} errorAt={form.errorAt} />
        <ChoiceField
          beside
          required
          {...form.at('kind')}
          label={i18n.t('How')}
          choices={contactKinds.map((value) => ({ value, label: i18n.t(kindWords[value]) }))}
        />
        <FieldRow>
          <DateTimeField
            {...form.at('happenedAt')}
            label={i18n.t('When')}
            hint={i18n.t('Empty: just now.')}
          />
          <TextField {...form.at('minutes')} short inputMode="numeric" label={i18n.t('Minutes')} />
        </FieldRow>
        <CheckField {...form.at('interpreterUsed')} label={i18n.t('An interpreter helped')} />
        <Preview reach={reach} chosen={chosen} text={text} />
      </Form>
    </Sheet>
  );
}
