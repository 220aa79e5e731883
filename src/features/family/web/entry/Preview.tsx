import { useLingui } from '@lingui/react';
import { categoryWords } from '#features/sharing/rules.ts';
import { Item, Items, Mark, Section, Soft } from '#ui/kit.ts';
import type { Reach } from '../../contract.ts';
import { type Chosen, chosenMembers } from './members.ts';

type Props = { readonly reach: Reach; readonly chosen: Chosen; readonly text: string };

/** What reaches whom, before it is saved. */
export function Preview({ reach, chosen, text }: Props) {
  const { i18n } = useLingui();
  const members = chosenMembers(reach, chosen);
  if (members.length === 0 || !text.trim()) return null;
  return (
    <Section title={i18n.t('What reaches whom')}>
      <Items label={i18n.t('What reaches whom')}>
        {members.map(({ clientId, name }) => {
          const { text: own = '', sensitivity = 'none' } = chosen.own[clientId] ?? {};
          const category = sensitivity === 'none' || sensitivity === '' ? null : sensitivity;
          return (
            <Item key={clientId} title={i18n.t('The record of {name}', { name })}>
              <p>{text}</p>
              {own.trim() ? (
                <p>
                  {own}{' '}
                  {category ? (
                    <Mark tone="info">
                      {i18n.t('Only here, and only for who is cleared for: {matter}', {
                        matter: i18n.t(categoryWords[category]),
                      })}
                    </Mark>
                  ) : (
                    <Soft>{i18n.t('Only here.')}</Soft>
                  )}
                </p>
              ) : null}
            </Item>
          );
        })}
      </Items>
    </Section>
  );
}
