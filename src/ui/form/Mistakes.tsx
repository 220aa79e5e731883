import { useLingui } from '@lingui/react';
import { type MouseEvent, useEffect, useRef } from 'react';
import { Problem, Unreachable } from '../data/problem.ts';
import { serverWords } from '../language/language.ts';
import { fieldId } from './bound.ts';
import css from './Form.module.css';

type MistakesProps = {
  readonly error: Error | null;
  /** What has not happened; without it, that nothing is saved yet. */
  readonly title?: string;
};

/** Everything that kept a form from being saved, in one place; each mistake leads to its field. */
export function Mistakes({ error, title }: MistakesProps) {
  const { i18n } = useLingui();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (error) place.current?.focus();
  }, [error]);
  if (!error) return null;
  return (
    <div ref={place} role="alert" tabIndex={-1} className={css['mistakes']}>
      <strong>{title ?? i18n.t('Not saved yet.')}</strong>
      <Words error={error} />
    </div>
  );
}

function Words({ error }: { readonly error: Error }) {
  const { i18n } = useLingui();
  if (error instanceof Unreachable) {
    return (
      <p>
        {i18n.t('The server cannot be reached. Everything you typed is still here: try again in a moment.')}
      </p>
    );
  }
  if (!(error instanceof Problem))
    return <p>{i18n.t('Something went wrong on this page. Please try again.')}</p>;
  if (error.fields.length === 0) return <p>{serverWords(i18n, error.detail || error.title)}</p>;
  return (
    <ul>
      {error.fields.map(({ path, message }) => (
        <li key={path}>
          <a href={`#${fieldId(path)}`} onClick={goTo(path)}>
            {named(path)}
            {serverWords(i18n, message)}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** The field's own label before its mistake, so that “Please fill this in” says what. */
function named(path: string): string {
  const field = document.getElementById(fieldId(path));
  const label =
    field?.querySelector('legend') ?? document.querySelector(`label[for="${CSS.escape(fieldId(path))}"]`);
  const words = label?.firstChild?.textContent;
  return words ? `${words}: ` : '';
}

const goTo = (path: string) => (event: MouseEvent) => {
  event.preventDefault();
  document.getElementById(fieldId(path))?.focus();
};
