import type { ReactNode } from 'react';
import css from './Listbox.module.css';
import type { useListbox } from './useListbox.ts';

export type Option = {
  readonly id: string;
  readonly label: string;
  readonly detail?: string;
  readonly icon?: ReactNode;
};

type ListboxProps = {
  readonly label: string;
  readonly box: ReturnType<typeof useListbox<Option>>;
  readonly options: readonly Option[];
  /** Lies over what follows, under a field of a form. */
  readonly floating?: boolean;
};

/** The list under a text field; `useListbox` moves in it. */
export function Listbox({ label, box, options, floating }: ListboxProps) {
  if (options.length === 0) return null;
  return (
    <div
      id={box.listId}
      role="listbox"
      aria-label={label}
      className={css['list']}
      data-floating={floating || undefined}
    >
      {options.map((option, place) => (
        <div key={option.id} {...box.option(place)} className={css['option']}>
          {option.icon}
          <span>
            {option.label}
            {option.detail ? <small>{option.detail}</small> : null}
          </span>
        </div>
      ))}
    </div>
  );
}
