import { useLingui } from '@lingui/react';
import { useDebouncedValue } from '@mantine/hooks';
import { IconUserPlus } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ButtonLink, Empty, Loaded, Page, Stack, TextField, useCan, useGo } from '#ui/kit.ts';
import { FoundList } from './FoundList.tsx';
import { findPeople } from './find.ts';

const enoughLetters = 2;

/** Search first: finds somebody however the name is spelled, and takes in whoever is not there. */
export default function SearchPage() {
  const { i18n } = useLingui();
  const go = useGo();
  const [typed, setTyped] = useState('');
  const [settled] = useDebouncedValue(typed.trim(), 200);
  const asked = settled.length >= enoughLetters;
  const found = useQuery({
    queryKey: ['search', settled],
    queryFn: ({ signal }) => findPeople(settled, signal),
    enabled: asked,
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  const first = found.data?.[0];
  return (
    <Page title={i18n.t('Find somebody')} actions={<WhatElse />}>
      <search>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (first) void go({ to: `/clients/${first.id}` });
          }}
        >
          <TextField
            name="q"
            value={typed}
            onChange={setTyped}
            required
            autoFocus
            type="search"
            autoComplete="off"
            label={i18n.t('Name, date of birth or telephone')}
            hint={i18n.t(
              'Spelling does not matter much: a letter wrong, accents, nicknames and the order of names.',
            )}
          />
        </form>
      </search>
      {asked ? (
        <Loaded query={found}>
          {(people) => (people.length > 0 ? <FoundList people={people} /> : <Nobody />)}
        </Loaded>
      ) : null}
    </Page>
  );
}

function Nobody() {
  const { i18n } = useLingui();
  return (
    <Stack>
      <Empty
        title={i18n.t('Nobody found whom you may see.')}
        actions={
          <ButtonLink to="/emergency">{i18n.t('Somebody is in danger and I need their record')}</ButtonLink>
        }
      >
        {i18n.t('Try fewer letters, another spelling, or their date of birth.')}
      </Empty>
    </Stack>
  );
}

function WhatElse() {
  const { i18n } = useLingui();
  const writes = useCan('write clients');
  const takesIn = useCan('open cases');
  return (
    <>
      {writes ? <ButtonLink to="/duplicates">{i18n.t('Possible duplicates')}</ButtonLink> : null}
      {takesIn ? <ButtonLink to="/intake/queue">{i18n.t('Who has come')}</ButtonLink> : null}
      {takesIn ? (
        <ButtonLink look="main" to="/intake" icon={<IconUserPlus size={18} aria-hidden />}>
          {i18n.t('Take somebody in')}
        </ButtonLink>
      ) : null}
    </>
  );
}
