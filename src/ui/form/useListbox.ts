import { type KeyboardEvent, useId, useState } from 'react';

type Listbox<T> = {
  readonly options: readonly T[];
  readonly onChoose: (option: T) => void;
  readonly onEscape?: () => void;
};

/**
 * The keys and the roles of a list under a text field (ARIA combobox pattern): arrows move, Enter chooses,
 * Escape leaves; focus stays in the field.
 */
export function useListbox<T>({ options, onChoose, onEscape }: Listbox<T>) {
  const id = useId();
  const [wanted, setWanted] = useState(0);
  const active = Math.min(wanted, options.length - 1);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && onEscape) {
      // The list goes, not the dialog that it stands in.
      event.preventDefault();
      event.stopPropagation();
      onEscape();
    }
    const option = options[active];
    if (options.length === 0 || option === undefined) return;
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1 + options.length,
    };
    const next = moves[event.key];
    if (next === undefined && event.key !== 'Enter') return;
    event.preventDefault();
    if (next === undefined) onChoose(option);
    else setWanted(next % options.length);
  };
  const shown = options.length > 0;
  return {
    active,
    input: {
      role: 'combobox',
      autoComplete: 'off',
      'aria-autocomplete': 'list',
      'aria-expanded': shown,
      'aria-controls': `${id}-list`,
      ...(shown ? { 'aria-activedescendant': `${id}-${active}` } : {}),
      onKeyDown,
    } as const,
    listId: `${id}-list`,
    option: (place: number) =>
      ({
        id: `${id}-${place}`,
        role: 'option',
        tabIndex: -1,
        'aria-selected': place === active,
        onPointerMove: () => setWanted(place),
        onPointerDown: (event: { preventDefault: () => void }) => event.preventDefault(),
        onClick: () => {
          const option = options[place];
          if (option !== undefined) onChoose(option);
        },
      }) as const,
  };
}
