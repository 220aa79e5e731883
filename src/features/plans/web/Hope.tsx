import { Trans, useLingui } from '@lingui/react';
import { useState } from 'react';
import {
  Button,
  ConflictDialog,
  changing,
  DateField,
  FormDialog,
  Quote,
  Row,
  Soft,
  Stack,
  useForm,
  useTold,
  When,
  WordsArea,
} from '#ui/kit.ts';
import type { Plan } from '../contract.ts';
import { api } from './api.ts';

type Props = { readonly clientId: string; readonly plan: Plan };

/** What the plan as a whole is for, in their words, and when to look at it again. */
export function Hope({ clientId, plan, mayWrite }: Props & { readonly mayWrite: boolean }) {
  const { i18n } = useLingui();
  const [changing, setChanging] = useState(false);
  if (plan.id === null) return null;
  return (
    <Stack gap={2}>
      {plan.hope ? (
        <Quote>{plan.hope}</Quote>
      ) : (
        <Soft>{i18n.t('What they hope for from all this: not asked yet.')}</Soft>
      )}
      <Row gap={3}>
        <Soft>
          {plan.reviewOn ? (
            <Trans id="To be looked at together on <0/>" components={{ 0: <When at={plan.reviewOn} /> }} />
          ) : (
            i18n.t('No day set to look at it together')
          )}
        </Soft>
        {mayWrite ? (
          <Button look="plain" onClick={() => setChanging(true)}>
            {i18n.t('Change hope and day')}
          </Button>
        ) : null}
      </Row>
      {changing ? <HopeDialog clientId={clientId} plan={plan} onClose={() => setChanging(false)} /> : null}
    </Stack>
  );
}

const valuesOf = ({ hope, reviewOn }: Plan) => ({ hope: hope ?? '', reviewOn: reviewOn ?? '' });

function HopeDialog({ clientId, plan, onClose }: Props & { readonly onClose: () => void }) {
  const { i18n } = useLingui();
  const { day } = useTold();
  const form = useForm({
    ...changing(plan, valuesOf),
    send: ({ hope, reviewOn }, ifMatch) =>
      api('PUT /clients/:clientId/plan', {
        params: { clientId },
        body: { caseId: plan.caseId ?? '', hope, reviewOn: reviewOn || null },
        ifMatch,
      }),
    saved: i18n.t('Plan saved.'),
    onSaved: onClose,
  });
  return (
    <FormDialog
      open
      onClose={onClose}
      title={i18n.t('What the plan is for')}
      form={form}
      submit={i18n.t('Save')}
    >
      <WordsArea {...form.at('hope')} label={i18n.t('What they hope for, in their words')} />
      <DateField {...form.at('reviewOn')} label={i18n.t('Look at it together on')} />
      <ConflictDialog
        form={form}
        labels={{
          hope: i18n.t('What they hope for, in their words'),
          reviewOn: day(i18n.t('Look at it together on')),
        }}
      />
    </FormDialog>
  );
}
