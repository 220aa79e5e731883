import { useLingui } from '@lingui/react';
import type { Sensitivity } from '#platform/values/index.ts';
import { ConflictDialog, changing, FormDialog, useForm } from '#ui/kit.ts';
import type { Hope, Need, Strength } from '../contract.ts';
import { api } from './api.ts';
import { SpokenFields } from './SpokenFields.tsx';
import {
  hopeBody,
  needBody,
  type Spoken,
  spokenOfHope,
  spokenOfNeed,
  spokenOfStrength,
  strengthBody,
} from './spoken.ts';
import { useSpokenLabels } from './useSpokenLabels.ts';

type Given = {
  readonly clientId: string;
  readonly mayProtect: readonly Sensitivity[];
  readonly onClose: () => void;
};

type ChangeProps<S extends { readonly version: number }> = Pick<Given, 'mayProtect' | 'onClose'> & {
  readonly one: S;
  readonly read: (one: S) => Spoken;
  readonly send: (values: Spoken, ifMatch: number) => Promise<S>;
  readonly title: string;
  readonly submit: string;
  readonly saved: string;
};

/** Changes what somebody said; when somebody else did so meanwhile, both texts are shown. */
function ChangeDialog<S extends { readonly version: number }>(props: ChangeProps<S>) {
  const { one, read, send, saved, title, submit, mayProtect, onClose } = props;
  const form = useForm<Spoken, unknown>({ ...changing(one, read), send, saved, onSaved: onClose });
  return (
    <FormDialog open onClose={onClose} title={title} form={form} submit={submit}>
      <SpokenFields form={form} mayProtect={mayProtect} fixed />
      <ConflictDialog form={form} labels={useSpokenLabels()} />
    </FormDialog>
  );
}

export function NeedDialog({ clientId, need, ...given }: Given & { readonly need: Need }) {
  const { i18n } = useLingui();
  return (
    <ChangeDialog
      {...given}
      one={need}
      read={spokenOfNeed}
      send={(values, ifMatch) =>
        api('PUT /clients/:clientId/needs/:needId', {
          params: { clientId, needId: need.id },
          body: needBody(values),
          ifMatch,
        })
      }
      title={i18n.t('Change need')}
      submit={i18n.t('Save need')}
      saved={i18n.t('Need saved.')}
    />
  );
}

export function StrengthDialog({ clientId, strength, ...given }: Given & { readonly strength: Strength }) {
  const { i18n } = useLingui();
  return (
    <ChangeDialog
      {...given}
      one={strength}
      read={spokenOfStrength}
      send={(values, ifMatch) =>
        api('PUT /clients/:clientId/strengths/:strengthId', {
          params: { clientId, strengthId: strength.id },
          body: strengthBody(values),
          ifMatch,
        })
      }
      title={i18n.t('Change strength')}
      submit={i18n.t('Save strength')}
      saved={i18n.t('Strength saved.')}
    />
  );
}

export function HopeDialog({ clientId, hope, ...given }: Given & { readonly hope: Hope }) {
  const { i18n } = useLingui();
  return (
    <ChangeDialog
      {...given}
      one={hope}
      read={spokenOfHope}
      send={(values, ifMatch) =>
        api('PUT /clients/:clientId/hopes/:hopeId', {
          params: { clientId, hopeId: hope.id },
          body: hopeBody(values),
          ifMatch,
        })
      }
      title={i18n.t('Change hope')}
      submit={i18n.t('Save hope')}
      saved={i18n.t('Hope saved.')}
    />
  );
}
