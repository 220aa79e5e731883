import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { Button } from '../words/Button.tsx';
import { type Bound, described, type FieldWords } from './bound.ts';
import { Field } from './Field.tsx';
import { Listbox, type Option } from './Listbox.tsx';
import css from './PickField.module.css';
import { type Find, useFound } from './useFound.ts';
import { useListbox } from './useListbox.ts';

type PickProps = Bound<Option | null> &
  FieldWords & {
    /** Asks the server as somebody types; best first. With no letters it may offer the likely ones. */
    readonly find: Find<Option>;
  };

/** One of very many — a person, a service, a worker — found by typing. The value is the whole option, or null. */
export function PickField({ name, value, onChange, error, label, hint, required, find }: PickProps) {
  const { i18n } = useLingui();
  const [words, setWords] = useState('');
  const [open, setOpen] = useState(false);
  const found = useFound(name, words, open ? find : undefined, 0);
  const choose = (option: Option) => {
    onChange(option);
    setWords('');
    setOpen(false);
  };
  const box = useListbox({
    options: found,
    onChoose: choose,
    ...(open ? { onEscape: () => setOpen(false) } : {}),
  });
  return (
    <Field name={name} label={label} hint={hint} error={error} required={required ?? false}>
      {value ? (
        <div className={css['picked']}>
          <span>
            {value.label}
            {value.detail ? <small>{value.detail}</small> : null}
          </span>
          <Button {...described({ name, error }, hint)} look="plain" onClick={() => onChange(null)}>
            {i18n.t('Choose another')}
          </Button>
        </div>
      ) : (
        <div className={css['place']}>
          <input
            {...box.input}
            {...described({ name, error }, hint)}
            required={required}
            className={css['control']}
            placeholder={i18n.t('Type to find…')}
            value={words}
            onFocus={() => setOpen(true)}
            onBlur={() => setOpen(false)}
            onChange={(event) => {
              setWords(event.currentTarget.value);
              setOpen(true);
            }}
          />
          <Listbox floating label={i18n.t('Found')} box={box} options={found} />
        </div>
      )}
    </Field>
  );
}
