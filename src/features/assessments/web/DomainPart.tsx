import { useLingui } from '@lingui/react';
import type { ReactNode } from 'react';
import { Ago, Button, Columns, comma, Item, Items, Mark, Quote, Section, Soft, Stack } from '#ui/kit.ts';
import type { Assessment } from '../contract.ts';
import { findingLabels } from '../rules/domains.ts';
import { ratingWords } from '../rules/ratings.ts';
import { HopeItem } from './HopeItem.tsx';
import { NeedItem, StrengthItem } from './SpokenItems.tsx';
import { useDomains } from './useDomains.ts';

export type DomainOfLife = Assessment['domains'][number];
type Props = {
  readonly clientId: string;
  readonly of: DomainOfLife;
  readonly assessment: Pick<Assessment, 'mayProtect' | 'said'>;
  readonly onSpeak: (() => void) | undefined;
};

/** One domain of life that was spoken of: strengths and needs side by side, neither smaller than the other. */
export function DomainPart({ clientId, of, assessment: { mayProtect, said }, onSpeak }: Props) {
  const { i18n } = useLingui();
  const { nameOf } = useDomains();
  const { strengths, needs, hopes, lastInquiry, rating } = of;
  const saidOf = ({ id, sourceAnswerId }: { readonly id: string; readonly sourceAnswerId: string | null }) =>
    said.filter(({ about }) => about === id || about === sourceAnswerId);
  return (
    <Section
      sheet
      title={nameOf(of.domain)}
      note={
        rating ? (
          <>
            {i18n.t(ratingWords[rating.rating])}
            {comma()}
            <Ago at={rating.ratedAt} />
          </>
        ) : null
      }
      actions={
        onSpeak ? (
          <Button
            look="plain"
            aria-label={i18n.t('Add to it: {domain}', { domain: nameOf(of.domain) })}
            onClick={onSpeak}
          >
            {i18n.t('Add to it')}
          </Button>
        ) : null
      }
    >
      {lastInquiry?.words ? <Quote by={<Ago at={lastInquiry.askedAt} />}>{lastInquiry.words}</Quote> : null}
      <Columns>
        <Side title={i18n.t('Strengths')} none={i18n.t('None recorded yet. What carries them here?')}>
          {strengths.map((strength) => (
            <StrengthItem
              key={strength.id}
              clientId={clientId}
              strength={strength}
              mayProtect={mayProtect}
              said={saidOf(strength)}
            />
          ))}
        </Side>
        <Side title={i18n.t('Needs')} none={i18n.t('None recorded.')}>
          {needs.map((need) => (
            <NeedItem
              key={need.id}
              clientId={clientId}
              need={need}
              mayProtect={mayProtect}
              said={saidOf(need)}
            />
          ))}
        </Side>
      </Columns>
      {hopes.length > 0 ? (
        <Side title={i18n.t('Hopes')} none="">
          {hopes.map((hope) => (
            <HopeItem key={hope.id} clientId={clientId} hope={hope} mayProtect={mayProtect} />
          ))}
        </Side>
      ) : null}
    </Section>
  );
}

function Side({
  title,
  none,
  children,
}: {
  readonly title: string;
  readonly none: string;
  readonly children: ReactNode[];
}) {
  return (
    <Stack gap={1}>
      <h3>{title}</h3>
      {children.length === 0 ? <Soft>{none}</Soft> : <Items label={title}>{children}</Items>}
    </Stack>
  );
}

type AskedProps = { readonly of: DomainOfLife; readonly onSpeak: (() => void) | undefined };

/** A domain that was asked about, with nothing to help with now. */
export function AskedItem({ of, onSpeak }: AskedProps) {
  const { i18n } = useLingui();
  const { lastInquiry } = of;
  const { nameOf } = useDomains();
  const name = nameOf(of.domain);
  const again = (
    <Button look="plain" aria-label={i18n.t('Ask again: {domain}', { domain: name })} onClick={onSpeak}>
      {i18n.t('Ask again')}
    </Button>
  );
  return (
    <Item
      title={name}
      marks={
        <>
          <Mark>{i18n.t(findingLabels[of.finding])}</Mark>
          {lastInquiry ? (
            <Soft>
              <Ago at={lastInquiry.askedAt} />
            </Soft>
          ) : null}
        </>
      }
      actions={onSpeak ? again : null}
    >
      {lastInquiry?.words ? <Quote>{lastInquiry.words}</Quote> : null}
    </Item>
  );
}
