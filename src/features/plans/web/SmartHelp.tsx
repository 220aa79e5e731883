import { useLingui } from '@lingui/react';
import { Soft } from '#ui/kit.ts';
import { type GoalDraft, missingForSmart } from '../rules/smart.ts';
import css from './Plan.module.css';

/** What would make a goal clearer: questions to ask, never an obstacle. */
export function SmartHelp({ goal }: { readonly goal: GoalDraft }) {
  const { i18n } = useLingui();
  const missing = missingForSmart(goal);
  if (missing.length === 0) return null;
  return (
    <div className={css['help']}>
      <Soft>{i18n.t('What would make it clearer')}</Soft>
      <ul>
        {missing.map(({ sentence }) => (
          <li key={sentence}>{i18n.t(sentence)}</li>
        ))}
      </ul>
    </div>
  );
}
