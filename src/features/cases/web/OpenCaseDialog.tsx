import { useLingui } from '@lingui/react';
import { FormDialog, useForm } from '#ui/kit.ts';
import { api } from './api.ts';
import { WhereToFields, WhyFields } from './CaseFields.tsx';
import { blankCase, caseBody } from './intake-values.ts';

/** Opens another case, usually in another program. */
export function OpenCaseDialog({
  clientId,
  onClose,
}: {
  readonly clientId: string;
  readonly onClose: () => void;
}) {
  const { i18n } = useLingui();
  const form = useForm({
    initial: blankCase,
    send: (values) => api('POST /clients/:clientId/cases', { params: { clientId }, body: caseBody(values) }),
    saved: i18n.t('Case opened.'),
    onSaved: onClose,
  });
  return (
    <FormDialog
      open
      wide
      onClose={onClose}
      title={i18n.t('Open another case')}
      form={form}
      submit={i18n.t('Open case')}
    >
      <WhereToFields form={form} />
      <WhyFields form={form} />
    </FormDialog>
  );
}
