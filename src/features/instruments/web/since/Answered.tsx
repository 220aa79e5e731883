import { useLingui } from '@lingui/react';
import { Item, Items, Link, Mark, Section, Soft, When } from '#ui/kit.ts';
import type { SinceThen } from '../../contract.ts';

type Props = { readonly clientId: string; readonly instruments: SinceThen['instruments'] };

/** What the instruments came to, beside what they came to then. */
export function Answered({ clientId, instruments }: Props) {
  const { i18n } = useLingui();
  if (instruments.length === 0) return null;
  return (
    <Section title={i18n.t('Instruments')}>
      <Items>
        {instruments.map((one) => (
          <Item
            key={one.url}
            title={
              <Link to={`/clients/${clientId}/assessments/instruments/${one.responseId}/over-time`}>
                {i18n.t(one.title)}
              </Link>
            }
            marks={
              <>
                <Mark>{one.now.band ? `${one.now.value}: ${i18n.t(one.now.band)}` : one.now.value}</Mark>
                {one.difference && one.difference.points !== 0 ? (
                  <Mark tone="info">{i18n.t('Changed')}</Mark>
                ) : null}
              </>
            }
          >
            <Then one={one} />{' '}
            <Soft>
              <When at={one.at} format="day" />
            </Soft>
          </Item>
        ))}
      </Items>
    </Section>
  );
}

function Then({ one: { before, difference } }: { readonly one: SinceThen['instruments'][number] }) {
  const { i18n } = useLingui();
  if (before === null) return <Soft>{i18n.t('Not asked then')}</Soft>;
  if (difference === null || difference.points === 0) return <Soft>{i18n.t('As it was then')}</Soft>;
  const points = Math.abs(difference.points);
  return (
    <Soft>
      {difference.points < 0
        ? i18n.t('Then: {before}; {points} lower now', { before, points })
        : i18n.t('Then: {before}; {points} higher now', { before, points })}
      {difference.meaning ? `, ${i18n.t(difference.meaning)}` : ''}.
    </Soft>
  );
}
