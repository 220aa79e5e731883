import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { useClient } from '#features/clients/web/index.tsx';
import {
  Button,
  CheckField,
  DraftState,
  Form,
  inLine,
  Row,
  SelectField,
  Sheet,
  Soft,
  TextArea,
  When,
  WritingHints,
} from '#ui/kit.ts';
import { kindWords, outcomeWords, partnerWords } from '../rules.ts';
import { CircumstanceFields } from './CircumstanceFields.tsx';
import { PromiseFields } from './PromiseFields.tsx';
import { type Composed, useComposer } from './useComposer.ts';

/**
 * A contact and its note in under a minute: one text, one button. What is usual is chosen already and said in a
 * line; whoever needs more opens it.
 */
export function Composer({ clientId }: { readonly clientId: string }) {
  const { i18n } = useLingui();
  const [more, setMore] = useState(false);
  const composer = useComposer(clientId);
  const client = useClient(clientId).data;
  const { values, at } = composer;
  const cases = client?.cases.filter(({ closedAt }) => closedAt === null) ?? [];
  return (
    <Sheet>
      <Form
        form={composer}
        submit={i18n.t('Sign and finish')}
        beside={
          <>
            <Button onClick={composer.keepUnsigned}>{i18n.t('Keep unsigned')}</Button>
            <DraftState draft={composer.draft} />
          </>
        }
      >
        <TextArea {...at('note')} required label={i18n.t('What happened?')} rows={4} />
        <WritingHints text={values.note} />
        <Row>
          <Summary values={values} name={client?.name} />
          <Button look="plain" aria-expanded={more} onClick={() => setMore(!more)}>
            {more ? i18n.t('Show less') : i18n.t('Change…')}
          </Button>
        </Row>
        {more ? <CircumstanceFields values={values} set={composer.set} errorAt={composer.errorAt} /> : null}
        {!more && client?.interpreterNeeded ? (
          <CheckField {...at('interpreterUsed')} label={i18n.t('An interpreter helped')} />
        ) : null}
        {cases.length > 1 ? (
          <SelectField
            {...at('caseId')}
            label={i18n.t('Which case')}
            hint={i18n.t('Empty: the newest.')}
            choices={cases.map(({ id, program }) => ({ value: id, label: program.name }))}
          />
        ) : null}
        <PromiseFields
          promises={values.promises}
          onChange={(promises) => composer.set({ promises })}
          errorAt={composer.errorAt}
        />
      </Form>
    </Sheet>
  );
}

/** What is chosen, in a line: “Phone call · Amal Karimi · We spoke · just now”. */
function Summary({ values, name }: { readonly values: Composed; readonly name: string | undefined }) {
  const { i18n } = useLingui();
  const withWhom = values.withWhom || 'client';
  const whom = (withWhom === 'client' ? name : values.withName) || i18n.t(partnerWords[withWhom]);
  return (
    <Soft>
      {inLine([
        i18n.t(kindWords[values.kind || 'phone']),
        whom,
        i18n.t(outcomeWords[values.outcome || 'reached']),
      ])}
      {' · '}
      {values.happenedAt ? <When at={values.happenedAt} format="full" /> : i18n.t('just now')}
    </Soft>
  );
}
