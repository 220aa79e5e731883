import { useLingui } from '@lingui/react';
import { useRef } from 'react';
import { useDraft, useForm } from '#ui/kit.ts';
import { api } from './api.ts';
import type { PromiseDraft } from './PromiseFields.tsx';
import { type Circumstances, toSend, usual } from './values.ts';

export type Composed = Circumstances & {
  readonly note: string;
  readonly caseId: string;
  readonly promises: readonly PromiseDraft[];
};

const blank: Composed = { ...usual, note: '', caseId: '', promises: [] };

/** A contact that is being written: saved as it is typed, sent signed or not. */
export function useComposer(clientId: string) {
  const { i18n } = useLingui();
  const signing = useRef(true);
  const form = useForm({
    initial: blank,
    send: ({ note, caseId, promises, happenedAt, ...circumstances }: Composed) =>
      api('POST /clients/:clientId/contacts', {
        params: { clientId },
        body: {
          ...toSend({ ...circumstances, happenedAt }),
          note,
          promises: promises.map((one) => ({ ...one })),
          sign: signing.current && note.trim() !== '',
          ...(happenedAt ? { happenedAt } : {}),
          ...(caseId ? { caseId } : {}),
        },
      }),
    onSaved: async () => {
      await draft.finish();
      form.reset();
    },
    saved: i18n.t('Contact recorded.'),
  });
  const draft = useDraft({
    form: 'contact',
    subjectId: clientId,
    clientId,
    values: form.values,
    restore: form.set,
  });
  const submit = (sign: boolean) => {
    signing.current = sign;
    form.submit();
  };
  return { ...form, draft, submit: () => submit(true), keepUnsigned: () => submit(false) };
}
