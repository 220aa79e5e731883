import { useLingui } from '@lingui/react';
import { IconPhone } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { AwayLink, Item, inLine, Link, Mark, Soft } from '#ui/kit.ts';
import type { Suggestion } from '../contract.ts';
import { statusNames } from '../rules/words.ts';
import { Reasons } from './Reasons.tsx';
import { dial } from './words.ts';

type SuggestionProps = { readonly service: Suggestion; readonly actions?: ReactNode };

/** One service that fits, with everything that speaks for or against it. */
export function SuggestionItem({ service, actions }: SuggestionProps) {
  const { i18n } = useLingui();
  const { phone } = service;
  return (
    <Item
      title={<Link to={`/directory/services/${service.id}`}>{service.name}</Link>}
      marks={
        service.status === 'active' ? null : <Mark tone="warn">{i18n.t(statusNames[service.status])}</Mark>
      }
      actions={
        <>
          {actions}
          {phone ? (
            <AwayLink look="plain" to={dial(phone)} icon={<IconPhone size={18} aria-hidden />}>
              {phone.number}
            </AwayLink>
          ) : null}
        </>
      }
    >
      <Soft>{inLine([service.organization.name, service.place])}</Soft>
      <Reasons reasons={service.reasons} />
    </Item>
  );
}
