import { useLingui } from '@lingui/react';
import { useDraft, useForm } from '#ui/kit.ts';
import type { Closure, ClosureCheck, ClosureRequest } from '../contract.ts';
import { diedReason } from '../rules.ts';
import { api } from './api.ts';

export type ResourceDraft = Readonly<Record<'name' | 'phone' | 'whatFor' | 'when', string>>;

export type Ending = {
  readonly reason: string;
  readonly discussed: 'yes' | 'no' | '';
  readonly notDiscussedReason: string;
  readonly summary: string;
  readonly clientWords: string;
  readonly transitionPlan: string;
  readonly resources: readonly ResourceDraft[];
  /** Days after the ending, parted by commas. */
  readonly calls: string;
  readonly why: string;
};

const filled = (resource: Partial<Record<keyof ResourceDraft, string | null>>): ResourceDraft => ({
  name: resource.name ?? '',
  phone: resource.phone ?? '',
  whatFor: resource.whatFor ?? '',
  when: resource.when ?? '',
});
export const emptyResource = filled({});

/** What to begin with: an ending that was sent back, or the services that helped. */
function beginning({ request, resources, followUpDays }: ClosureCheck): Ending {
  const sent = request?.content;
  return {
    reason: sent?.reason ?? '',
    discussed: sent ? (sent.discussed ? 'yes' : 'no') : '',
    notDiscussedReason: sent?.notDiscussedReason ?? '',
    summary: sent?.summary ?? '',
    clientWords: sent?.clientWords ?? '',
    transitionPlan: sent?.transitionPlan ?? '',
    resources: (sent?.resources ?? resources).map(filled),
    calls: (sent?.followUpDays ?? followUpDays).join(', '),
    why: request?.why ?? '',
  };
}

const answers = { yes: true, no: false, '': undefined } as const;

/** An ending as it is sent. */
export const bodyOf = ({ why: _why, calls, discussed, ...values }: Ending) => ({
  ...values,
  // Nothing chosen is for the server to refuse, in its own words.
  discussed: answers[discussed] as boolean,
  resources: values.resources.map((resource) => ({ ...resource })),
  followUpDays:
    values.reason === diedReason
      ? []
      : calls
          .split(/[^\d]+/)
          .filter(Boolean)
          .map(Number),
});

/** True when a supervisor has to sign. */
export const needsSignature = (values: Ending, { hindrances }: ClosureCheck): boolean =>
  hindrances.length > 0 || values.discussed === 'no';

/** An ending that is being written: saved as it is typed, then sent, or put to a supervisor. */
export function useEnding(clientId: string, check: ClosureCheck) {
  const { i18n } = useLingui();
  const params = { clientId, caseId: check.caseId };
  const form = useForm<Ending, Closure | ClosureRequest>({
    initial: beginning(check),
    send: (values) =>
      needsSignature(values, check)
        ? api('POST /clients/:clientId/cases/:caseId/closure-requests', {
            params,
            body: { ...bodyOf(values), why: values.why },
          })
        : api('POST /clients/:clientId/cases/:caseId/closure', { params, body: bodyOf(values) }),
    saved: i18n.t('Sent.'),
    onSaved: async () => {
      await draft.finish();
    },
  });
  const draft = useDraft({
    form: 'closure',
    subjectId: check.caseId,
    clientId,
    values: form.values,
    restore: form.set,
  });
  return { ...form, draft };
}
