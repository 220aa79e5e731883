import '@mantine/spotlight/styles.layer.css';
import { useLingui } from '@lingui/react';
import { useDebouncedValue } from '@mantine/hooks';
import { Spotlight } from '@mantine/spotlight';
import { IconFileText, IconSearch, IconUser } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { PageDefinition, Room } from '#ui/room.ts';

type FinderProps = {
  readonly pages: readonly PageDefinition[];
  readonly rooms: readonly Room[];
  readonly onClose: () => void;
};

const ENOUGH_LETTERS = 2;

/** ⌘K: pages by their title, people by whatever is remembered of their name. */
export default function Finder({ pages, rooms, onClose }: FinderProps) {
  const { i18n } = useLingui();
  const go = useNavigate();
  const [words, setWords] = useState('');
  const people = usePeople(rooms, words);
  const folded = words.trim().toLocaleLowerCase();
  const found = pages.filter(
    (page) => page.listed && i18n.t(page.title).toLocaleLowerCase().includes(folded),
  );
  return (
    <Spotlight.Root
      forceOpened
      shortcut={null}
      query={words}
      onQueryChange={setWords}
      onSpotlightClose={onClose}
      title={i18n.t('Find a person or a page')}
    >
      <Spotlight.Search
        placeholder={i18n.t('A name, a birthday, a telephone number, a page…')}
        aria-label={i18n.t('Find a person or a page')}
        leftSection={<IconSearch size={20} aria-hidden />}
      />
      <Spotlight.ActionsList>
        {people.map((person) => (
          <Spotlight.Action
            key={person.id}
            label={person.name}
            description={person.detail}
            leftSection={<IconUser size={20} aria-hidden />}
            onClick={() => void go({ to: person.href })}
          />
        ))}
        {found.map((page) => (
          <Spotlight.Action
            key={page.path}
            label={i18n.t(page.title)}
            leftSection={<IconFileText size={20} aria-hidden />}
            onClick={() => void go({ to: page.path })}
          />
        ))}
        {people.length + found.length === 0 ? (
          <Spotlight.Empty>{i18n.t('Nothing found. Try fewer letters or another spelling.')}</Spotlight.Empty>
        ) : null}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

function usePeople(rooms: readonly Room[], words: string) {
  const [settled] = useDebouncedValue(words.trim(), 200);
  const find = rooms.find((room) => room.findPeople)?.findPeople;
  const { data } = useQuery({
    queryKey: ['find people', settled],
    queryFn: ({ signal }) => find?.(settled, signal) ?? [],
    enabled: Boolean(find) && settled.length >= ENOUGH_LETTERS,
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  return settled.length >= ENOUGH_LETTERS ? (data ?? []) : [];
}
