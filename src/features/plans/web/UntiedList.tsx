import { useLingui } from '@lingui/react';
import { useDomains } from '#features/assessments/web/index.tsx';
import { Button, Item, Items, Mark, Quote, Section, Soft } from '#ui/kit.ts';
import type { Plan } from '../contract.ts';

type Props = { readonly plan: Plan; readonly onGoal: ((sourceId: string) => void) | undefined };

/** Loose ends of the thread: needs, and strengths, from which nothing has been planned. */
export function UntiedList({ plan, onGoal }: Props) {
  const { i18n } = useLingui();
  const { nameOf } = useDomains();
  if (plan.untied.length === 0) return null;
  return (
    <Section title={i18n.t('No goal comes from these yet')}>
      <Items>
        {plan.untied.map(({ id, kind, title, words, domain }) => (
          <Item
            key={id}
            title={title}
            marks={
              <>
                <Mark tone={kind === 'need' ? 'missing' : 'plain'}>
                  {kind === 'need' ? i18n.t('Need') : i18n.t('Strength')}
                </Mark>
                <Soft>{nameOf(domain)}</Soft>
              </>
            }
            actions={
              onGoal ? (
                <Button
                  look="plain"
                  aria-label={
                    kind === 'need'
                      ? i18n.t('Make a goal of it: {title}', { title })
                      : i18n.t('Build a goal on it: {title}', { title })
                  }
                  onClick={() => onGoal(id)}
                >
                  {kind === 'need' ? i18n.t('Make a goal of it') : i18n.t('Build a goal on it')}
                </Button>
              ) : null
            }
          >
            {words ? <Quote>{words}</Quote> : null}
          </Item>
        ))}
      </Items>
    </Section>
  );
}
