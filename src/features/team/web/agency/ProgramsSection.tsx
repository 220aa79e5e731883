import { useLingui } from '@lingui/react';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button, ConfirmDialog, Empty, Item, Items, Loaded, Mark, Section, useSubmit } from '#ui/kit.ts';
import type { Program } from '../../contract.ts';
import { api } from '../api.ts';
import { ProgramDialog } from './ProgramDialog.tsx';

/** The lines of work, each with its own clocks. */
export function ProgramsSection() {
  const { i18n } = useLingui();
  const [adding, setAdding] = useState(false);
  const programs = useQuery({
    queryKey: ['programs', 'all'],
    queryFn: ({ signal }) => api('GET /programs', { query: { ended: 'true' }, signal }),
  });
  return (
    <Section
      title={i18n.t('Programs')}
      sheet
      actions={
        <Button icon={<IconPlus size={18} aria-hidden />} onClick={() => setAdding(true)}>
          {i18n.t('Add program')}
        </Button>
      }
    >
      <Loaded query={programs}>
        {(list) =>
          list.length === 0 ? (
            <Empty title={i18n.t('No programs yet.')}>
              {i18n.t('A case is opened in a program. Add the first one.')}
            </Empty>
          ) : (
            <Items>
              {list.map((program) => (
                <ProgramItem key={program.id} program={program} />
              ))}
            </Items>
          )
        }
      </Loaded>
      {adding ? <ProgramDialog onClose={() => setAdding(false)} /> : null}
    </Section>
  );
}

function ProgramItem({ program }: { readonly program: Program }) {
  const { i18n } = useLingui();
  const [doing, setDoing] = useState<'changing' | 'ending'>();
  const close = () => setDoing(undefined);
  return (
    <Item
      title={program.name}
      marks={program.endedAt ? <Mark>{i18n.t('Takes no new cases')}</Mark> : null}
      actions={
        program.endedAt ? null : (
          <>
            <Button look="plain" onClick={() => setDoing('changing')}>
              {i18n.t('Change')}
            </Button>
            <Button look="plain" onClick={() => setDoing('ending')}>
              {i18n.t('End…')}
            </Button>
          </>
        )
      }
    >
      {i18n.t(
        'A contact every {days, plural, one {day} other {# days}}, every {risky, plural, one {day} other {# days}} when the risk is high.',
        {
          days: program.contactEveryDays,
          risky: program.contactEveryDaysHighRisk,
        },
      )}
      {doing === 'changing' ? <ProgramDialog program={program} onClose={close} /> : null}
      {doing === 'ending' ? <EndProgram program={program} onClose={close} /> : null}
    </Item>
  );
}

function EndProgram({ program, onClose }: { readonly program: Program; readonly onClose: () => void }) {
  const { i18n } = useLingui();
  const end = useSubmit({
    send: () => api('POST /programs/:programId/ending', { params: { programId: program.id } }),
    saved: i18n.t('The program has ended.'),
    onSaved: onClose,
  });
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={i18n.t('End {name}', { name: program.name })}
      confirm={i18n.t('End program')}
      onConfirm={() => end.run(undefined)}
      busy={end.busy}
      error={end.error}
    >
      {i18n.t('No new cases can be opened in it. What was done in it stays.')}
    </ConfirmDialog>
  );
}
