import { useLingui } from '@lingui/react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Empty, Page } from '#ui/kit.ts';
import { api } from '../api.ts';
import { Prints } from '../Prints.tsx';
import { type PaperLanguage, Reading } from './Reading.tsx';

type Asked = {
  readonly clientId: string;
  readonly id: string;
  readonly query: { readonly language?: PaperLanguage };
  readonly signal: AbortSignal;
};

const readers = {
  plan: ({ clientId, id, query, signal }: Asked) =>
    api('GET /clients/:clientId/plan/versions/:versionId/copy', {
      params: { clientId, versionId: id },
      query,
      signal,
    }),
  plan_now: ({ clientId, id, query, signal }: Asked) =>
    api('GET /clients/:clientId/cases/:caseId/plan-copy', {
      params: { clientId, caseId: id },
      query,
      signal,
    }),
  safety_plan: ({ clientId, id, query, signal }: Asked) =>
    api('GET /clients/:clientId/safety-plans/:safetyPlanId/copy', {
      params: { clientId, safetyPlanId: id },
      query,
      signal,
    }),
  closure_pack: ({ clientId, id, query, signal }: Asked) =>
    api('GET /clients/:clientId/closures/:closureId/pack', {
      params: { clientId, closureId: id },
      query,
      signal,
    }),
  whole: ({ clientId, query, signal }: Asked) =>
    api('GET /clients/:clientId/whole', { params: { clientId }, query, signal }),
} as const;
type Kind = keyof typeof readers;

const isKind = (kind: string): kind is Kind => Object.hasOwn(readers, kind);

type Props = { readonly clientId: string; readonly paper: string; readonly paperId: string };

/** A paper on the screen as the person will see it, before it is given to them. */
export default function SeenPage({ clientId, paper, paperId }: Props) {
  const { i18n } = useLingui();
  if (!isKind(paper)) return <Empty title={i18n.t('There is no such paper.')}>{null}</Empty>;
  return <Seen clientId={clientId} kind={paper} id={paperId} />;
}

type SeenProps = { readonly clientId: string; readonly kind: Kind; readonly id: string };

function Seen({ clientId, kind, id }: SeenProps) {
  const { i18n } = useLingui();
  const [language, setLanguage] = useState<PaperLanguage>();
  const paper = useQuery({
    queryKey: ['seen', clientId, kind, id, language],
    queryFn: ({ signal }) => readers[kind]({ clientId, id, query: language ? { language } : {}, signal }),
  });
  return (
    <Page
      title={i18n.t('As they will see it')}
      lead={i18n.t('Nothing is given to them yet. What is not here is not on the paper.')}
    >
      <Reading query={paper} language={language} onLanguage={setLanguage} />
      {kind === 'plan_now' ? null : <Prints clientId={clientId} document={{ kind, id }} seen />}
    </Page>
  );
}
