import { useLingui } from '@lingui/react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Ago, Button, ButtonLink, Empty, Item, Items, Loaded, Page, Section, Soft, Stack } from '#ui/kit.ts';
import type { Linkage, Pair } from '../contract.ts';
import { ApartDialog } from './ApartDialog.tsx';
import { api } from './api.ts';
import { Colleagues } from './Colleagues.tsx';
import { Compared, SureMark } from './Compared.tsx';
import { Decided } from './Decided.tsx';
import { Questions } from './Questions.tsx';

/** Records that may be of one person, and what was decided about them. */
export default function DuplicatesPage() {
  const { i18n } = useLingui();
  const linkage = useQuery({
    queryKey: ['duplicates'],
    queryFn: ({ signal }) => api('GET /duplicates', { signal }),
  });
  return (
    <Page
      wide
      title={i18n.t('Possible duplicates')}
      lead={i18n.t('Two records of one person split their story. Here are those of whom you see both.')}
    >
      <Loaded query={linkage}>{(found) => <Everything found={found} />}</Loaded>
    </Page>
  );
}

function Everything({ found }: { readonly found: Linkage }) {
  const { i18n } = useLingui();
  return (
    <Stack gap={5}>
      <Questions questions={found.questions} />
      <Colleagues colleagues={found.colleagues} />
      <Section title={i18n.t('The same person?')}>
        {found.pairs.length === 0 ? (
          <Empty title={i18n.t('Nobody seems to be here twice.')}>
            {i18n.t('New and changed records are compared within a minute.')}
          </Empty>
        ) : (
          <Items label={i18n.t('Pairs of records')}>
            {found.pairs.map((pair) => (
              <PairItem key={pair.id} pair={pair} />
            ))}
          </Items>
        )}
      </Section>
      <Decided merges={found.merges} apart={found.apart} />
    </Stack>
  );
}

function PairItem({ pair }: { readonly pair: Pair }) {
  const { i18n } = useLingui();
  const [apart, setApart] = useState(false);
  const { one, other } = pair;
  return (
    <Item
      title={i18n.t('{one} and {other}', { one: one.name, other: other.name })}
      marks={<SureMark sure={pair.sure} />}
      actions={
        <>
          <ButtonLink to={`/clients/${one.id}/merge/${other.id}`}>{i18n.t('Look at both…')}</ButtonLink>
          <Button onClick={() => setApart(true)}>{i18n.t('Not the same person…')}</Button>
        </>
      }
    >
      <Compared
        caption={i18n.t('{one} and {other}', { one: one.name, other: other.name })}
        heads={[withWhom(one) || i18n.t('No open case'), withWhom(other) || i18n.t('No open case')]}
        one={one}
        other={other}
        agreement={pair.agreement}
      />
      <Soft>
        <Ago at={pair.foundAt} />
      </Soft>
      {apart ? <ApartDialog pair={pair} onClose={() => setApart(false)} /> : null}
    </Item>
  );
}

const withWhom = ({ cases }: Pair['one']) =>
  cases.map(({ program, worker }) => `${program}, ${worker}`).join('; ');
