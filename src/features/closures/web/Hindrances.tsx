import { useLingui } from '@lingui/react';
import { ButtonLink, Empty, Item, Items } from '#ui/kit.ts';
import type { Hindrance } from '../contract.ts';
import { hindranceWords, mendingPath, mendingWords } from '../rules.ts';

type HindrancesProps = { readonly clientId: string; readonly hindrances: readonly Hindrance[] };

/** Everything that stops the ending, each with the way to mend it. */
export function Hindrances({ clientId, hindrances }: HindrancesProps) {
  const { i18n } = useLingui();
  if (hindrances.length === 0) {
    return (
      <Empty title={i18n.t('Nothing is open.')}>
        {i18n.t('What was begun has an end. You can close the case with them.')}
      </Empty>
    );
  }
  return (
    <Items label={i18n.t('What is still open')}>
      {hindrances.map((hindrance) => (
        <Item
          key={`${hindrance.kind} ${hindrance.id}`}
          title={i18n.t(hindranceWords[hindrance.kind])}
          actions={
            <ButtonLink look="plain" to={mendingPath(clientId, hindrance)}>
              {i18n.t(mendingWords[hindrance.kind])}
            </ButtonLink>
          }
        >
          {hindrance.title ? <span dir="auto">{hindrance.title}</span> : null}
        </Item>
      ))}
    </Items>
  );
}
