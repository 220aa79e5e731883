import { useLingui } from '@lingui/react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button, FormDialog, Item, Items, Loaded, Mark, Section, TextField, useForm } from '#ui/kit.ts';
import type { Cadences, Instrument } from '../../contract.ts';
import { wholeLife } from '../../rules/answering.ts';
import { api } from '../api.ts';

type Program = Cadences[number];

/** How often each program asks again; who is due stands on Today. */
export function CadenceSection({ instruments }: { readonly instruments: readonly Instrument[] }) {
  const { i18n } = useLingui();
  const [changing, setChanging] = useState<Program>();
  const cadences = useQuery({
    queryKey: ['cadences'],
    queryFn: ({ signal }) => api('GET /reassessment-cadences', { signal }),
  });
  const nameOf = (what: string) =>
    what === wholeLife
      ? i18n.t('Needs, strengths and risks')
      : i18n.t(instruments.find(({ url }) => url === what)?.title ?? what);
  return (
    <Section title={i18n.t('How often to ask again')}>
      <Loaded query={cadences}>
        {(programs) => (
          <Items>
            {programs.map((program) => (
              <Item
                key={program.programId}
                title={program.programName}
                marks={
                  program.cadences.length === 0 ? (
                    <Mark tone="missing">{i18n.t('Nothing agreed')}</Mark>
                  ) : null
                }
                actions={
                  <Button
                    aria-label={i18n.t('Change how often {program} asks', { program: program.programName })}
                    onClick={() => setChanging(program)}
                  >
                    {i18n.t('Change…')}
                  </Button>
                }
              >
                {program.cadences.map(({ what, everyDays }) => (
                  <p key={what}>
                    {i18n.t('{what}: every {days, plural, one {day} other {# days}}', {
                      what: nameOf(what),
                      days: everyDays,
                    })}
                  </p>
                ))}
              </Item>
            ))}
          </Items>
        )}
      </Loaded>
      {changing ? (
        <CadenceDialog
          program={changing}
          rows={[wholeLife, ...instruments.map(({ url }) => url)].map((what) => ({
            what,
            name: nameOf(what),
          }))}
          onClose={() => setChanging(undefined)}
        />
      ) : null}
    </Section>
  );
}

type DialogProps = {
  readonly program: Program;
  readonly rows: readonly { readonly what: string; readonly name: string }[];
  readonly onClose: () => void;
};

function CadenceDialog({ program, rows, onClose }: DialogProps) {
  const { i18n } = useLingui();
  const before = (what: string) => program.cadences.find((one) => one.what === what)?.everyDays;
  const form = useForm({
    initial: Object.fromEntries(
      rows.map(({ what }, nth) => [`cadences.${nth}.everyDays`, String(before(what) ?? '')]),
    ),
    send: (values) =>
      api('PUT /programs/:programId/reassessment-cadences', {
        params: { programId: program.programId },
        body: {
          cadences: rows.map(({ what }, nth) => {
            const days = values[`cadences.${nth}.everyDays`]?.trim();
            return { what, everyDays: days ? Number(days) || 0 : null };
          }),
        },
      }),
    saved: i18n.t('Saved.'),
    onSaved: onClose,
  });
  return (
    <FormDialog
      open
      onClose={onClose}
      title={i18n.t('How often {program} asks again', { program: program.programName })}
      form={form}
      submit={i18n.t('Save')}
    >
      {rows.map(({ what, name }, nth) => (
        <TextField
          key={what}
          {...form.at(`cadences.${nth}.everyDays`)}
          short
          inputMode="numeric"
          label={name}
          hint={i18n.t('Every so many days; empty for not at all')}
        />
      ))}
    </FormDialog>
  );
}
