import { useLingui } from '@lingui/react';
import { IconFileText, IconUser } from '@tabler/icons-react';
import { useState } from 'react';
import { Dialog } from '#ui/dialog/Dialog.tsx';
import { Listbox, type Option } from '#ui/form/Listbox.tsx';
import { useFound } from '#ui/form/useFound.ts';
import { useListbox } from '#ui/form/useListbox.ts';
import type { PageDefinition, Room } from '#ui/room.ts';
import { useGo } from '#ui/way/Way.tsx';
import css from './Finder.module.css';

type FinderProps = {
  readonly pages: readonly PageDefinition[];
  readonly rooms: readonly Room[];
  readonly onClose: () => void;
};

type Place = Option & { readonly href: string };

/** ⌘K: pages by their title, people by whatever is remembered of their name. */
export default function Finder({ pages, rooms, onClose }: FinderProps) {
  const { i18n } = useLingui();
  const go = useGo();
  const [words, setWords] = useState('');
  const places = usePlaces(pages, rooms, words);
  const box = useListbox<Option>({
    options: places,
    onChoose: ({ id }) => {
      const chosen = places.find((place) => place.id === id);
      onClose();
      if (chosen) void go({ to: chosen.href });
    },
  });
  return (
    <Dialog open onClose={onClose} title={i18n.t('Find a person or a page')}>
      <input
        {...box.input}
        data-autofocus
        dir={words ? 'auto' : undefined}
        className={css['words']}
        aria-label={i18n.t('Find a person or a page')}
        placeholder={i18n.t('A name, a birthday, a telephone number, a page…')}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <Listbox label={i18n.t('Found')} box={box} options={places} />
      <p role="status" className={css['none']}>
        {places.length === 0 ? i18n.t('Nothing found. Try fewer letters or another spelling.') : null}
      </p>
    </Dialog>
  );
}

function usePlaces(
  pages: readonly PageDefinition[],
  rooms: readonly Room[],
  words: string,
): readonly Place[] {
  const { i18n } = useLingui();
  const find = rooms.find((room) => room.findPeople)?.findPeople;
  const people = useFound('people', words, find, 2);
  const folded = words.trim().toLocaleLowerCase();
  const titled = pages
    .filter((page) => page.listed)
    .map((page) => ({ id: page.path, label: i18n.t(page.title), href: page.path }))
    .filter(({ label }) => label.toLocaleLowerCase().includes(folded));
  return [
    ...people.map(({ id, name, detail, href }) => ({
      id,
      label: name,
      detail,
      href,
      icon: <IconUser size={20} aria-hidden />,
    })),
    ...titled.map((place) => ({ ...place, icon: <IconFileText size={20} aria-hidden /> })),
  ];
}
