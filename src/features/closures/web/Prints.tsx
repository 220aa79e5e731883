import { useLingui } from '@lingui/react';
import { IconFileText } from '@tabler/icons-react';
import { AwayLink, ButtonLink, fileUrl, Row } from '#ui/kit.ts';
import type { Printable } from '../contract.ts';

type Kind = Printable['kind'] | 'whole';

const paths: Readonly<Record<Kind, string>> = {
  closure_pack: '/clients/:clientId/closures/:id/pack.pdf',
  plan: '/clients/:clientId/plan/versions/:id/copy.pdf',
  safety_plan: '/clients/:clientId/safety-plans/:id/copy.pdf',
  whole: '/clients/:clientId/whole.pdf',
};

const languages = [
  { code: 'en', label: /*i18n*/ 'Print in English' },
  { code: 'es', label: /*i18n*/ 'Print in Spanish' },
  { code: 'ar', label: /*i18n*/ 'Print in Arabic' },
] as const;

type PrintsProps = {
  readonly clientId: string;
  readonly document: { readonly kind: Kind; readonly id: string };
  /** True where it is on the screen already. */
  readonly seen?: boolean;
};

/** The ways to print a document for the person to keep. */
export function Prints({ clientId, document, seen = false }: PrintsProps) {
  const { i18n } = useLingui();
  return (
    <Row>
      {seen ? null : (
        <ButtonLink look="plain" to={`/clients/${clientId}/documents/seen/${document.kind}/${document.id}`}>
          {i18n.t('As they will see it')}
        </ButtonLink>
      )}
      {languages.map(({ code, label }) => (
        <AwayLink
          key={code}
          look="plain"
          download
          icon={<IconFileText size={18} aria-hidden />}
          to={fileUrl(paths[document.kind], { clientId, id: document.id }, { language: code })}
        >
          {i18n.t(label)}
        </AwayLink>
      ))}
    </Row>
  );
}
