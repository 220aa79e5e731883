import { useLingui } from '@lingui/react';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { ButtonLink, Empty, Items, Loaded, Page, Section, Stack } from '#ui/kit.ts';
import type { Queue } from '../../contract.ts';
import { api } from '../api.ts';
import { ReferenceFinder } from './ReferenceFinder.tsx';
import { SelfReferralItem } from './SelfReferralItem.tsx';
import { TellDialog } from './TellDialog.tsx';
import type { OnTell, Telling } from './telling.ts';
import { UndecidedItem } from './UndecidedItem.tsx';
import { WaitingItem } from './WaitingItem.tsx';

/** Everybody about whom somebody has to decide: danger first, then who came first, then who waits. */
export default function QueuePage() {
  const { i18n } = useLingui();
  const [telling, setTelling] = useState<Telling>();
  const queue = useQuery({
    queryKey: ['intake queue'],
    queryFn: ({ signal }) => api('GET /intake-queue', { signal }),
    refetchInterval: 60_000,
  });
  return (
    <Page
      wide
      title={i18n.t('Who has come')}
      lead={i18n.t(
        'Danger first, then who came first. Each decision has a reason, and the person hears of it.',
      )}
      actions={<ButtonLink to="/intake">{i18n.t('Take somebody in')}</ButtonLink>}
    >
      <ReferenceFinder onTell={setTelling} />
      <Loaded query={queue}>{(found) => <Lists queue={found} onTell={setTelling} />}</Loaded>
      {telling ? <TellDialog telling={telling} onClose={() => setTelling(undefined)} /> : null}
    </Page>
  );
}

function Lists({ queue, onTell }: { readonly queue: Queue; readonly onTell: OnTell }) {
  const { i18n } = useLingui();
  const { selfReferrals, undecided, waiting } = queue;
  if (selfReferrals.length + undecided.length + waiting.length === 0)
    return (
      <Empty title={i18n.t('Nobody waits for a decision.')}>
        {i18n.t('Whoever comes next stands here.')}
      </Empty>
    );
  const danger = {
    written: selfReferrals.filter(({ inDanger }) => inDanger),
    known: undecided.filter(({ immediateDanger }) => immediateDanger !== null),
  };
  const others = {
    written: selfReferrals.filter(({ inDanger }) => !inDanger),
    known: undecided.filter(({ immediateDanger }) => immediateDanger === null),
  };
  const programs = Map.groupBy(waiting, ({ program }) => program.name);
  return (
    <Stack gap={5}>
      <Comers title={i18n.t('May be in danger')} {...danger} onTell={onTell} />
      <Comers title={i18n.t('To decide')} {...others} onTell={onTell} />
      {[...programs].map(([program, people]) => (
        <Part key={program} title={i18n.t('Waiting list: {program}', { program })} count={people.length}>
          {people.map((one) => (
            <WaitingItem key={one.entryId} one={one} onTell={onTell} />
          ))}
        </Part>
      ))}
    </Stack>
  );
}

type ComersProps = {
  readonly title: string;
  readonly written: Queue['selfReferrals'];
  readonly known: Queue['undecided'];
  readonly onTell: OnTell;
};

function Comers({ title, written, known, onTell }: ComersProps) {
  return (
    <Part title={title} count={written.length + known.length}>
      {written.map((one) => (
        <SelfReferralItem key={one.id} one={one} onTell={onTell} />
      ))}
      {known.map((one) => (
        <UndecidedItem key={one.caseId} one={one} onTell={onTell} />
      ))}
    </Part>
  );
}

type PartProps = { readonly title: string; readonly count: number; readonly children: ReactNode };

function Part({ title, count, children }: PartProps) {
  if (count === 0) return null;
  return (
    <Section title={title} note={count}>
      <Items label={title}>{children}</Items>
    </Section>
  );
}
