import { useLingui } from '@lingui/react';
import type { Duplicate } from '#features/clients/web/index.tsx';
import { Item, Items, Link, Mark, Row, Section, Stack, type Tone, When } from '#ui/kit.ts';
import css from './Duplicates.module.css';
import type { Told } from './useDuplicates.ts';

const sureWords = {
  very_likely: { tone: 'warn', words: /*i18n*/ 'Very likely the same person' },
  likely: { tone: 'warn', words: /*i18n*/ 'Likely the same person' },
  possible: { tone: 'plain', words: /*i18n*/ 'Perhaps the same person' },
} as const satisfies Record<Duplicate['sure'], { tone: Tone; words: string }>;

const agreementWords = {
  same: { tone: 'good', words: /*i18n*/ 'the same' },
  similar: { tone: 'warn', words: /*i18n*/ 'nearly the same' },
  different: { tone: 'plain', words: /*i18n*/ 'different' },
  not_known: { tone: 'missing', words: /*i18n*/ 'not known' },
} as const satisfies Record<Duplicate['agreement']['name'], { tone: Tone; words: string }>;

type Props = { readonly people: readonly Duplicate[]; readonly told: Told };

/** Who on record may be the same person, each beside what was told. Nothing while there is nobody. */
export function Duplicates({ people, told }: Props) {
  const { i18n } = useLingui();
  return (
    <div aria-live="polite">
      {people.length > 0 ? (
        <Section sheet title={i18n.t('They may be here already')}>
          <DuplicateList people={people} told={told} />
        </Section>
      ) : null}
    </div>
  );
}

export function DuplicateList({ people, told }: Props) {
  const { i18n } = useLingui();
  return (
    <Items label={i18n.t('People who may be the same')}>
      {people.map((one) => (
        <Item
          key={one.id}
          title={<Link to={`/clients/${one.id}`}>{one.name}</Link>}
          marks={<Mark tone={sureWords[one.sure].tone}>{i18n.t(sureWords[one.sure].words)}</Mark>}
        >
          <SideBySide one={one} told={told} />
        </Item>
      ))}
    </Items>
  );
}

function SideBySide({ one, told }: { readonly one: Duplicate; readonly told: Told }) {
  const { i18n } = useLingui();
  const unknown = i18n.t('not known');
  const lines = [
    {
      field: 'name',
      label: i18n.t('Name'),
      said: `${told.givenName} ${told.familyName}`,
      kept: namesOf(one),
    },
    {
      field: 'birthDate',
      label: i18n.t('Date of birth'),
      said: told.birthDate ? <When at={told.birthDate} /> : unknown,
      kept: one.birthDate ? <When at={one.birthDate} /> : unknown,
    },
    { field: 'phone', label: i18n.t('Telephone'), said: told.phone || unknown, kept: one.phone ?? unknown },
  ] as const;
  return (
    <Stack gap={1}>
      <table className={css['compared']}>
        <caption className={css['caption']}>{i18n.t('Compared with {name}', { name: one.name })}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{i18n.t('You wrote')}</th>
            <th scope="col">{i18n.t('On record')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ field, label, said, kept }) => (
            <tr key={field}>
              <th scope="row">{label}</th>
              <td>{said}</td>
              <td>
                {kept} <Agrees how={one.agreement[field]} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Row>
        {one.cases
          .map(({ program, worker }) => i18n.t('{program}, with {worker}', { program, worker }))
          .join('; ')}
      </Row>
    </Stack>
  );
}

function Agrees({ how }: { readonly how: Duplicate['agreement']['name'] }) {
  const { i18n } = useLingui();
  if (how === 'not_known') return null;
  return <Mark tone={agreementWords[how].tone}>{i18n.t(agreementWords[how].words)}</Mark>;
}

const namesOf = ({ name, alsoKnownAs }: Duplicate) => [name, ...alsoKnownAs].join(', ');
