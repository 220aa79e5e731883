import { useLingui } from '@lingui/react';
import { useTimeZone } from '../data/session.tsx';
import { agoText, type Moment, type WhenFormat, whenText } from './time.ts';

/** A moment in the agency's time zone: `day` (Sun, Nov 22, 2026), `date` without its weekday, `short`, `time`, or `full`. */
export function When({ at, format = 'day' }: { readonly at: Moment; readonly format?: WhenFormat }) {
  useLingui();
  return <time dateTime={at}>{whenText(at, format, useTimeZone())}</time>;
}

/** How long ago or ahead; the full moment shows on hover and is read from the element's `datetime`. */
export function Ago({ at }: { readonly at: Moment }) {
  useLingui();
  const timeZone = useTimeZone();
  return (
    <time dateTime={at} title={whenText(at, 'full', timeZone)}>
      {agoText(at, new Date(), timeZone)}
    </time>
  );
}
