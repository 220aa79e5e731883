import { useLingui } from '@lingui/react';
import { useQuery } from '@tanstack/react-query';
import { domainNames } from '#platform/values/domains.ts';
import {
  Button,
  CheckField,
  Form,
  Loaded,
  Page,
  Row,
  Sheet,
  Soft,
  Stack,
  TextField,
  useForm,
} from '#ui/kit.ts';
import type { LifeDomains } from '../contract.ts';
import { api } from './api.ts';

type Line = LifeDomains['domains'][number];

/** In which order the agency asks about the parts of life, what it calls them, which it leaves out. */
export default function DomainsPage() {
  const { i18n } = useLingui();
  const domains = useQuery({
    queryKey: ['life-domains'],
    queryFn: ({ signal }) => api('GET /life-domains', { signal }),
  });
  return (
    <Page
      title={i18n.t('Parts of life')}
      lead={i18n.t('Leaving one out hides the question, never what somebody has said already.')}
    >
      <Loaded query={domains}>{(found) => <DomainsForm found={found} />}</Loaded>
    </Page>
  );
}

function DomainsForm({ found }: { readonly found: LifeDomains }) {
  const { i18n } = useLingui();
  const form = useForm({
    initial: { domains: found.domains as readonly Line[] },
    send: (values) =>
      api('PUT /life-domains', {
        body: { domains: values.domains.map(({ domain, label, asked }) => ({ domain, label, asked })) },
      }),
    saved: i18n.t('Saved.'),
  });
  const lines = form.values.domains;
  const set = (nth: number, changed: Partial<Line>) =>
    form.set({ domains: lines.map((line, place) => (place === nth ? { ...line, ...changed } : line)) });
  return (
    <Form form={form} submit={i18n.t('Save')}>
      <Stack gap={3}>
        {lines.map((line, nth) => (
          <DomainFields
            key={line.domain}
            line={line}
            error={form.errorAt(`domains.${nth}.label`)}
            onChange={(changed) => set(nth, changed)}
            onUp={nth > 0 ? () => form.set({ domains: swapped(lines, nth) }) : undefined}
          />
        ))}
        <Soft>{i18n.t('Crosswalk: {source}', { source: found.sources.gravity })}</Soft>
        <Soft>{i18n.t('Crosswalk: {source}', { source: found.sources.openEligibility })}</Soft>
      </Stack>
    </Form>
  );
}

/** The list with the line at `nth` before the one above it. */
function swapped(lines: readonly Line[], nth: number): readonly Line[] {
  const [above, here] = [lines[nth - 1], lines[nth]];
  if (!above || !here) return lines;
  return lines.map((line, place) => (place === nth - 1 ? here : place === nth ? above : line));
}

type FieldsProps = {
  readonly line: Line;
  readonly error: string | undefined;
  readonly onChange: (changed: Partial<Line>) => void;
  readonly onUp: (() => void) | undefined;
};

function DomainFields({ line, error, onChange, onUp }: FieldsProps) {
  const { i18n } = useLingui();
  const everybodys = i18n.t(domainNames[line.domain]);
  const codes = [
    ...line.gravity.map(({ display }) => display),
    ...line.openEligibility.map((one) => `OE: ${one}`),
  ];
  return (
    <Sheet>
      <Stack gap={2}>
        <TextField
          name={`label-${line.domain}`}
          value={line.label ?? ''}
          error={error}
          onChange={(label) => onChange({ label: label || null })}
          label={i18n.t('Your word for “{name}”', { name: everybodys })}
        />
        <CheckField
          name={`asked-${line.domain}`}
          value={line.asked}
          onChange={(asked) => onChange({ asked })}
          label={i18n.t('We ask about it: {name}', { name: line.label ?? everybodys })}
        />
        <Row>
          {onUp ? (
            <Button
              look="plain"
              aria-label={i18n.t('Up: {name}', { name: line.label ?? everybodys })}
              onClick={onUp}
            >
              {i18n.t('Up')}
            </Button>
          ) : null}
          <Soft>{codes.join(' · ')}</Soft>
        </Row>
      </Stack>
    </Sheet>
  );
}
