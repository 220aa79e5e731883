import { useLingui } from '@lingui/react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { isOwn } from '#platform/values/domains.ts';
import {
  Button,
  Item,
  Items,
  inLine,
  Loaded,
  Mark,
  Mistakes,
  Page,
  Soft,
  Stack,
  useSubmit,
} from '#ui/kit.ts';
import type { LifeDomains } from '../contract.ts';
import { api } from './api.ts';
import { AddDomainDialog, ChangeDomainDialog } from './domains/DomainDialog.tsx';
import { asItStands, type Line, raised } from './domains/values.ts';
import { useDomains } from './useDomains.ts';
import { useQuestion } from './useQuestion.ts';

/** In which order the agency asks about the parts of life, what it calls them, which it leaves out, which it adds. */
export default function DomainsPage() {
  const { i18n } = useLingui();
  const [adding, setAdding] = useState(false);
  const domains = useQuery({
    queryKey: ['life-domains'],
    queryFn: ({ signal }) => api('GET /life-domains', { signal }),
  });
  return (
    <Page
      title={i18n.t('Parts of life')}
      lead={i18n.t('Leaving one out hides the question, never what somebody has said already.')}
      actions={
        <Button look="main" onClick={() => setAdding(true)}>
          {i18n.t('Add a part of life')}
        </Button>
      }
    >
      <Loaded query={domains}>{(found) => <DomainList found={found} />}</Loaded>
      {adding ? <AddDomainDialog onClose={() => setAdding(false)} /> : null}
    </Page>
  );
}

function DomainList({ found }: { readonly found: LifeDomains }) {
  const { i18n } = useLingui();
  const [changing, setChanging] = useState<Line>();
  const lines = found.domains;
  const keep = useSubmit({
    send: (wanted: readonly Line[]) =>
      api('PUT /life-domains', { body: { domains: wanted.map(asItStands) } }),
    saved: i18n.t('Saved.'),
  });
  const toggled = (line: Line) => lines.map((one) => (one === line ? { ...one, asked: !one.asked } : one));
  return (
    <Stack gap={3}>
      <Mistakes error={keep.error} />
      <Items label={i18n.t('Parts of life')}>
        {lines.map((line, nth) => (
          <DomainLine
            key={line.domain}
            line={line}
            onUp={nth > 0 ? () => keep.run(raised(lines, nth)) : undefined}
            onAsked={() => keep.run(toggled(line))}
            onChange={() => setChanging(line)}
          />
        ))}
      </Items>
      <Soft>{i18n.t('Crosswalk: {source}', { source: found.sources.gravity })}</Soft>
      <Soft>{i18n.t('Crosswalk: {source}', { source: found.sources.openEligibility })}</Soft>
      {changing ? (
        <ChangeDomainDialog line={changing} lines={lines} onClose={() => setChanging(undefined)} />
      ) : null}
    </Stack>
  );
}

type LineProps = {
  readonly line: Line;
  readonly onUp: (() => void) | undefined;
  readonly onAsked: () => void;
  readonly onChange: () => void;
};

function DomainLine({ line, onUp, onAsked, onChange }: LineProps) {
  const { i18n } = useLingui();
  const { nameOf } = useDomains();
  const questionOf = useQuestion();
  const name = nameOf(line.domain);
  const codes = [
    ...line.gravity.map(({ display }) => display),
    ...line.openEligibility.map((one) => `OE: ${one}`),
  ];
  return (
    <Item
      title={name}
      marks={
        <>
          {isOwn(line.domain) ? <Mark tone="info">{i18n.t('Your own')}</Mark> : null}
          {line.asked ? null : <Mark tone="missing">{i18n.t('Not asked about')}</Mark>}
        </>
      }
      actions={
        <>
          {onUp ? (
            <Button look="plain" aria-label={i18n.t('Up: {name}', { name })} onClick={onUp}>
              {i18n.t('Up')}
            </Button>
          ) : null}
          <Button look="plain" aria-label={i18n.t('Change: {title}', { title: name })} onClick={onChange}>
            {i18n.t('Change')}
          </Button>
          <Button
            look="plain"
            aria-label={
              line.asked ? i18n.t('Leave out: {name}', { name }) : i18n.t('Ask about it: {name}', { name })
            }
            onClick={onAsked}
          >
            {line.asked ? i18n.t('Leave out') : i18n.t('Ask about it')}
          </Button>
        </>
      }
    >
      <p>{questionOf(line.domain)}</p>
      <Soft>{inLine(codes)}</Soft>
    </Item>
  );
}
