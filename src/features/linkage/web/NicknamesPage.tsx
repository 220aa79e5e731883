import { useLingui } from '@lingui/react';
import { useQuery } from '@tanstack/react-query';
import {
  Button,
  comma,
  Empty,
  FieldRow,
  Form,
  Item,
  Items,
  Loaded,
  Mistakes,
  Page,
  Section,
  Soft,
  Stack,
  TextField,
  useForm,
  useSubmit,
  When,
} from '#ui/kit.ts';
import type { Nickname } from '../contract.ts';
import { api } from './api.ts';

/** Which names the agency knows to be short or fond for others, beside the list that is shipped. */
export default function NicknamesPage() {
  const { i18n } = useLingui();
  const list = useQuery({
    queryKey: ['nicknames'],
    queryFn: ({ signal }) => api('GET /nicknames', { signal }),
  });
  return (
    <Page
      title={i18n.t('Nicknames')}
      lead={i18n.t(
        'Bill may be William: the usual English nicknames are known already. Add those that people here go by, in any language and script: people are found by them, and nobody is taken in twice.',
      )}
    >
      <Stack gap={5}>
        <AddForm />
        <Loaded query={list}>{({ nicknames }) => <NicknameList nicknames={nicknames} />}</Loaded>
      </Stack>
    </Page>
  );
}

function AddForm() {
  const { i18n } = useLingui();
  const form = useForm({
    initial: { name: '', nickname: '' },
    send: (body) => api('POST /nicknames', { body }),
    saved: i18n.t('Added. People who go by it are being compared anew.'),
    onSaved: (): void => form.reset(),
  });
  return (
    <Section
      sheet
      title={i18n.t('Add a nickname')}
      note={i18n.t(
        'People who go by it are compared with everybody else anew, in the background: within a few minutes, longer in a large agency. The check at intake finds them from then on. Nothing in their records changes.',
      )}
    >
      <Form form={form} submit={i18n.t('Add')}>
        <FieldRow>
          <TextField
            {...form.at('name')}
            required
            label={i18n.t('Name')}
            hint={i18n.t('As it is on papers: José.')}
          />
          <TextField
            {...form.at('nickname')}
            required
            label={i18n.t('Nickname')}
            hint={i18n.t('What people say: Pepe. Or the name as another language writes it.')}
          />
        </FieldRow>
      </Form>
    </Section>
  );
}

function NicknameList({ nicknames }: { readonly nicknames: readonly Nickname[] }) {
  const { i18n } = useLingui();
  return (
    <Section
      title={i18n.t('Your list')}
      note={i18n.t('Who is short for a short name counts too: Pepito for Pepe, and Pepe for José.')}
    >
      {nicknames.length === 0 ? (
        <Empty title={i18n.t('No nicknames of your own yet.')} />
      ) : (
        <Items label={i18n.t('Your list')}>
          {nicknames.map((nickname) => (
            <NicknameItem key={nickname.id} nickname={nickname} />
          ))}
        </Items>
      )}
    </Section>
  );
}

function NicknameItem({ nickname: pair }: { readonly nickname: Nickname }) {
  const { i18n } = useLingui();
  const { id, name, nickname, by, at } = pair;
  const takeBack = useSubmit({
    send: () => api('DELETE /nicknames/:nicknameId', { params: { nicknameId: id } }),
    saved: i18n.t('Taken back. Those who were found by it alone disappear within a few minutes.'),
  });
  return (
    <Item
      title={i18n.t('{nickname} for {name}', { nickname, name })}
      actions={
        <Button
          busy={takeBack.busy}
          aria-label={i18n.t('Take back {nickname} for {name}', { nickname, name })}
          onClick={() => takeBack.run(undefined)}
        >
          {i18n.t('Take back')}
        </Button>
      }
    >
      <Mistakes error={takeBack.error} />
      <Soft>
        {by}
        {comma()}
        <When at={at} />
      </Soft>
    </Item>
  );
}
