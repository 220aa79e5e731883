import { useLingui } from '@lingui/react';
import { IconCornerDownRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useDomains } from '#features/assessments/web/index.tsx';
import { Button, FormDialog, Loaded, SelectField, useForm, useSubmit } from '#ui/kit.ts';
import type { Goal } from '../contract.ts';
import { api, useSources } from './api.ts';
import css from './Plan.module.css';

type Props = { readonly clientId: string; readonly goal: Goal };
type Source = Goal['sources'][number];

/** The first knots of the thread: the needs, strengths and hopes that a goal comes from. */
export function ComesFrom({ clientId, goal, mayWrite }: Props & { readonly mayWrite: boolean }) {
  const { i18n } = useLingui();
  const [tying, setTying] = useState(false);
  return (
    <>
      <ul className={css['thread']} aria-label={i18n.t('Comes from')}>
        {goal.sources.map((source) => (
          <li key={source.id}>
            <IconCornerDownRight size={18} aria-hidden />
            <SourceLine
              clientId={clientId}
              goal={goal}
              source={source}
              mayUntie={mayWrite && goal.sources.length > 1}
            />
          </li>
        ))}
        {mayWrite ? (
          <li>
            <Button
              look="plain"
              aria-label={i18n.t('Tie to something more: {title}', { title: goal.title })}
              onClick={() => setTying(true)}
            >
              {i18n.t('Tie to something more…')}
            </Button>
          </li>
        ) : null}
      </ul>
      {tying ? <TieDialog clientId={clientId} goal={goal} onClose={() => setTying(false)} /> : null}
    </>
  );
}

type LineProps = Props & { readonly source: Source; readonly mayUntie: boolean };

function SourceLine({ clientId, goal, source, mayUntie }: LineProps) {
  const { i18n } = useLingui();
  const { nameOf } = useDomains();
  const { title, domain, needId, hopeId } = source;
  const named = { domain: nameOf(domain), title };
  const untie = useSubmit({
    send: () =>
      api('DELETE /clients/:clientId/goals/:goalId/sources/:sourceId', {
        params: { clientId, goalId: goal.id, sourceId: source.id },
      }),
    saved: i18n.t('Untied.'),
  });
  return (
    <span>
      {needId
        ? i18n.t('Need, {domain}: {title}', named)
        : hopeId
          ? i18n.t('Hope, {domain}: {title}', named)
          : i18n.t('Strength, {domain}: {title}', named)}{' '}
      {mayUntie ? (
        <Button
          look="plain"
          busy={untie.busy}
          aria-label={i18n.t('Untie: {title}', { title })}
          onClick={() => untie.run(undefined)}
        >
          {i18n.t('Untie')}
        </Button>
      ) : null}
    </span>
  );
}

/** Ties a goal to one more need, strength or hope. */
function TieDialog(props: Props & { readonly onClose: () => void }) {
  const sources = useSources(props.clientId);
  return <Loaded query={sources}>{(found) => <Tie {...props} found={found} />}</Loaded>;
}

type Found = NonNullable<ReturnType<typeof useSources>['data']>;

function Tie({
  clientId,
  goal,
  found,
  onClose,
}: Props & { readonly found: Found; readonly onClose: () => void }) {
  const { i18n } = useLingui();
  const tied = goal.sources.map(({ needId, strengthId, hopeId }) => needId ?? strengthId ?? hopeId);
  const free = <T extends { readonly id: string }>(list: readonly T[]) =>
    list.filter(({ id }) => !tied.includes(id));
  const form = useForm({
    initial: { source: '' },
    send: ({ source }) => {
      const among = (list: readonly { readonly id: string }[]) =>
        list.some(({ id }) => id === source) ? source : null;
      return api('POST /clients/:clientId/goals/:goalId/sources', {
        params: { clientId, goalId: goal.id },
        body: {
          needId: among(found.needs),
          strengthId: among(found.strengths),
          hopeId: among(found.hopes),
        },
      });
    },
    saved: i18n.t('Tied.'),
    onSaved: onClose,
  });
  const choices = [
    ...free(found.needs).map(({ id, title }) => ({ value: id, label: i18n.t('Need: {title}', { title }) })),
    ...free(found.strengths).map(({ id, title }) => ({
      value: id,
      label: i18n.t('Strength: {title}', { title }),
    })),
    ...free(found.hopes).map(({ id, title }) => ({ value: id, label: i18n.t('Hope: {title}', { title }) })),
  ];
  return (
    <FormDialog
      open
      onClose={onClose}
      title={i18n.t('What else does it come from?')}
      form={form}
      submit={i18n.t('Tie')}
    >
      <p>{goal.title}</p>
      <SelectField
        {...form.at('source')}
        error={form.errorAt('needId')}
        required
        label={i18n.t('A need, a strength or a hope')}
        hint={choices.length === 0 ? i18n.t('It is tied to everything that is recorded.') : undefined}
        choices={choices}
      />
    </FormDialog>
  );
}
