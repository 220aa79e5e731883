import { useLingui } from '@lingui/react';
import { Empty, Section, Soft } from '#ui/kit.ts';
import type { Service } from '../../contract.ts';
import css from './Service.module.css';

/** Step by step, and what to bring. */
export function HowToApply({ service }: { readonly service: Service }) {
  const { i18n } = useLingui();
  const { application, applicationSteps, documents } = service;
  return (
    <Section title={i18n.t('How to apply')}>
      {application ? <p>{application}</p> : null}
      {applicationSteps.length > 0 ? (
        <ol className={css['steps']}>
          {applicationSteps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      ) : null}
      {!application && applicationSteps.length === 0 ? (
        <Empty title={i18n.t('Nobody has written down how one applies.')}>
          {i18n.t('Ask when you call, and add it for the next person.')}
        </Empty>
      ) : null}
      <h3>{i18n.t('What to bring')}</h3>
      {documents.length === 0 ? <Soft>{i18n.t('Nothing is known to be needed.')}</Soft> : null}
      <ul className={css['steps']}>
        {documents.map(({ document, uri }) => (
          <li key={document}>{uri ? <a href={uri}>{document}</a> : document}</li>
        ))}
      </ul>
    </Section>
  );
}
