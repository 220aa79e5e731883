import { useLingui } from '@lingui/react';
import { useEffect } from 'react';
import css from './Door.module.css';

const twiceWithin = 1500;

/** Empties the page before anything else, and puts another site in its place, so that “back” does not lead here. */
function leave(to: string): void {
  document.title = '';
  document.body.replaceChildren();
  location.replace(to);
}

/** The way out that is always in sight: one press, or Esc twice. */
export function QuickExit({ to }: { readonly to: string }) {
  const { i18n } = useLingui();
  useEffect(() => {
    let last = Number.NEGATIVE_INFINITY;
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      if (event.timeStamp - last < twiceWithin) leave(to);
      last = event.timeStamp;
    };
    const backAgain = (event: PageTransitionEvent) => event.persisted && location.reload();
    document.addEventListener('keydown', pressed);
    window.addEventListener('pageshow', backAgain);
    return () => {
      document.removeEventListener('keydown', pressed);
      window.removeEventListener('pageshow', backAgain);
    };
  }, [to]);
  return (
    <div className={css['exit']} data-print="no">
      <button type="button" onClick={() => leave(to)}>
        {i18n.t('Leave this page now')}
      </button>
      <small>{i18n.t('Or press Esc twice. What you wrote is gone then.')}</small>
    </div>
  );
}
