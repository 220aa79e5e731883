import { useLingui } from '@lingui/react';
import { useDomains } from '#features/assessments/web/index.tsx';
import { Button, Item, Items, Mark, Quote, Section, Soft } from '#ui/kit.ts';
import type { Plan } from '../contract.ts';

type Props = { readonly plan: Plan; readonly onGoal: ((sourceId: string) => void) | undefined };

const words = {
  need: {
    kind: /*i18n*/ 'Need',
    make: /*i18n*/ 'Make a goal of it',
    of: /*i18n*/ 'Make a goal of it: {title}',
  },
  strength: {
    kind: /*i18n*/ 'Strength',
    make: /*i18n*/ 'Build a goal on it',
    of: /*i18n*/ 'Build a goal on it: {title}',
  },
  hope: {
    kind: /*i18n*/ 'Hope',
    make: /*i18n*/ 'Make a goal of it',
    of: /*i18n*/ 'Make a goal of it: {title}',
  },
} as const;

/** Loose ends of the thread: needs, strengths and hopes from which nothing has been planned. */
export function UntiedList({ plan, onGoal }: Props) {
  const { i18n } = useLingui();
  const { nameOf } = useDomains();
  if (plan.untied.length === 0) return null;
  return (
    <Section title={i18n.t('No goal comes from these yet')}>
      <Items>
        {plan.untied.map(({ id, kind, title, words: said, domain }) => (
          <Item
            key={id}
            title={title}
            marks={
              <>
                <Mark tone={kind === 'need' ? 'missing' : 'plain'}>{i18n.t(words[kind].kind)}</Mark>
                <Soft>{nameOf(domain)}</Soft>
              </>
            }
            actions={
              onGoal ? (
                <Button
                  look="plain"
                  aria-label={i18n.t(words[kind].of, { title })}
                  onClick={() => onGoal(id)}
                >
                  {i18n.t(words[kind].make)}
                </Button>
              ) : null
            }
          >
            {said ? <Quote>{said}</Quote> : null}
          </Item>
        ))}
      </Items>
    </Section>
  );
}
