import { useLingui } from '@lingui/react';
import { IconLock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { AtTheDoor } from '#features/intake/web/index.tsx';
import { ButtonLink, Empty, Loaded, Page, Section, useCan, useLater, useMe, useTimeZone } from '#ui/kit.ts';
import type { Patterns, Today } from '../contract.ts';
import { aboutYou } from '../rules/sentences.ts';
import { api } from './api.ts';
import { PutAsideList, UnsignedNotes, WaitingOnOthers } from './Beside.tsx';
import { Folded } from './Folded.tsx';
import { greetingAt } from './greeting.ts';
import { People } from './People.tsx';
import { TeamNow } from './TeamNow.tsx';
import css from './Today.module.css';

/** What a worker starts the day with: who needs them, in what order, why, and what to do about it. */
export default function TodayPage() {
  const { i18n } = useLingui();
  const { worker } = useMe();
  const timeZone = useTimeZone();
  const today = useQuery({ queryKey: ['today'], queryFn: ({ signal }) => api('GET /today', { signal }) });
  const [name = worker.name] = worker.name.split(' ');
  return (
    <Page
      wide
      title={i18n.t(greetingAt(new Date(), timeZone), { name })}
      lead={today.data ? <Lead today={today.data} /> : null}
    >
      <Loaded query={today}>{(told) => <Day today={told} />}</Loaded>
    </Page>
  );
}

function Lead({ today: { inYourCare, supervises } }: { readonly today: Today }) {
  const { i18n } = useLingui();
  const leads = useCan('assign cases');
  if (leads && inYourCare === 0)
    return supervises > 0
      ? i18n.t('{count, plural, one {# colleague in your team} other {# colleagues in your team}}', {
          count: supervises,
        })
      : null;
  return i18n.t(
    '{count, plural, =0 {Nobody is in your care yet.} one {# person in your care} other {# people in your care}}',
    { count: inYourCare },
  );
}

/** Those who are needed now are there at once; the rest is made while the page can already be used. */
function Day({ today }: { readonly today: Today }) {
  const { i18n } = useLingui();
  const { day, now, week, toSign } = today;
  const leads = useCan('assign cases');
  const later = useLater();
  const quiet = now.length + today.today.length + week.length + toSign.length === 0;
  return (
    <>
      {quiet && !(leads && today.inYourCare === 0) ? <Quiet today={today} /> : null}
      <Reasons title={i18n.t('Now')} groups={now} day={day} />
      {later ? <Later today={today} quiet={quiet} /> : null}
    </>
  );
}

function Later({ today, quiet }: { readonly today: Today; readonly quiet: boolean }) {
  const { i18n } = useLingui();
  const { day, week, unsigned, waiting, toSign } = today;
  const leads = useCan('assign cases');
  const patterns = useQuery({
    queryKey: ['today', 'patterns'],
    queryFn: ({ signal }) => api('GET /today/patterns', { signal }),
  });
  const putAside = [...today.putAside, ...(patterns.data?.putAside ?? [])];
  return (
    <>
      <Suspense fallback={null}>
        <AtTheDoor />
      </Suspense>
      <Reasons title={i18n.t('Needs your signature')} groups={toSign} />
      <Reasons title={i18n.t('Today')} groups={today.today} day={day} />
      <Reasons title={i18n.t('This week')} groups={week} day={day} />
      <AboutYou told={patterns.data?.aboutYou ?? []} />
      {leads ? <TeamNow /> : null}
      <Folded title={i18n.t('Written but not signed')} count={unsigned.length} open>
        <UnsignedNotes notes={unsigned} />
      </Folded>
      <Folded title={i18n.t('Waiting on others')} count={waiting.length}>
        <WaitingOnOthers waiting={waiting} />
      </Folded>
      <Folded title={i18n.t('When there is time')} count={patterns.data?.people.length ?? 0} open={quiet}>
        <People groups={patterns.data?.people ?? []} day={day} />
      </Folded>
      <Folded title={i18n.t('Put aside')} count={putAside.length}>
        <PutAsideList list={putAside} />
      </Folded>
    </>
  );
}

type ReasonsProps = { readonly title: string; readonly groups: Today['now']; readonly day?: string };

function Reasons({ title, groups, ...rest }: ReasonsProps) {
  if (groups.length === 0) return null;
  return (
    <Section title={title} note={groups.length}>
      <People groups={groups} {...rest} />
    </Section>
  );
}

function Quiet({ today: { inYourCare } }: { readonly today: Today }) {
  const { i18n } = useLingui();
  return inYourCare === 0 ? (
    <Empty
      title={i18n.t('Nobody waits for you.')}
      actions={<ButtonLink to="/people">{i18n.t('Find somebody')}</ButtonLink>}
    >
      {i18n.t('As soon as somebody is in your care, this page says who needs you and why.')}
    </Empty>
  ) : (
    <Empty title={i18n.t('Nobody waits for you right now.')}>
      {i18n.t(
        'Everybody in your care has been heard, and nothing is due this week. Time for a breath, or for a call that nobody asked for.',
      )}
    </Empty>
  );
}

function AboutYou({ told }: { readonly told: Patterns['aboutYou'] }) {
  const { i18n } = useLingui();
  return told.map(({ code, late, of }) => (
    <aside key={code} className={css['about']} aria-label={i18n.t('About you')}>
      <p>{i18n.t(aboutYou[code], { late, of })}</p>
      <p className={css['private']}>
        <IconLock size={16} aria-hidden />
        {i18n.t('Only you see this.')}
      </p>
    </aside>
  ));
}
