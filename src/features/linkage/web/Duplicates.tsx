import { useLingui } from '@lingui/react';
import { Item, Items, Link, Row, Section, Stack, withCommas } from '#ui/kit.ts';
import type { Duplicate } from '../contract.ts';
import { Compared, SureMark } from './Compared.tsx';
import type { Told } from './useDuplicates.ts';

type Props = { readonly people: readonly Duplicate[]; readonly told: Told };

/** Who on record may be the same person, each beside what was told. Nothing while there is nobody. */
export default function Duplicates({ people, told }: Props) {
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
          marks={<SureMark sure={one.sure} />}
        >
          <Stack gap={1}>
            <Compared
              caption={i18n.t('Compared with {name}', { name: one.name })}
              heads={[i18n.t('You wrote'), i18n.t('On record')]}
              one={told}
              other={one}
              agreement={one.agreement}
            />
            {one.alsoKnownAs.length > 0 ? (
              <Row>{i18n.t('Also known as {names}', { names: withCommas(one.alsoKnownAs) })}</Row>
            ) : null}
            <Row>
              {one.cases
                .map(({ program, worker }) => i18n.t('{program}, with {worker}', { program, worker }))
                .join('; ')}
            </Row>
          </Stack>
        </Item>
      ))}
    </Items>
  );
}
