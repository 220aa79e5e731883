import { useLingui } from '@lingui/react';
import { SaidAbout, useDomains } from '#features/assessments/web/index.tsx';
import { Empty, Item, Items, Mark, Quote } from '#ui/kit.ts';
import { serverWords } from '#ui/language/language.ts';
import type { Interview } from '../../contract.ts';
import { Made } from './Made.tsx';

type Props = { readonly clientId: string; readonly interview: Interview };

/** An interview to be read: what was asked, what they told, and what was made of it. */
export function Held({ clientId, interview }: Props) {
  const { i18n } = useLingui();
  const { nameOf } = useDomains();
  const told = interview.questions.filter(({ answer, finding }) => answer?.words.trim() || finding);
  if (told.length === 0) return <Empty title={i18n.t('Nothing was written down.')}>{null}</Empty>;
  return (
    <Items>
      {told.map(({ id, domain, question, answer, finding, said, made }) => (
        <Item
          key={id}
          title={serverWords(i18n, question)}
          marks={
            <>
              <Mark>{nameOf(domain)}</Mark>
              {finding === 'rather_not_say' ? (
                <Mark tone="plain">{i18n.t('Would rather not say')}</Mark>
              ) : null}
              {finding === 'nothing_now' ? <Mark tone="plain">{i18n.t('Nothing now')}</Mark> : null}
            </>
          }
        >
          {answer?.words.trim() ? <Quote>{answer.words}</Quote> : null}
          <SaidAbout said={said} />
          <Made clientId={clientId} made={made} />
        </Item>
      ))}
    </Items>
  );
}
