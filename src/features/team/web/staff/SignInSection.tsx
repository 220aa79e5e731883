import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { Button, ConfirmDialog, Mark, Mistakes, Section, Stack, useMe, useSubmit } from '#ui/kit.ts';
import type { Worker } from '../../contract.ts';
import { api } from '../api.ts';

const states = {
  invited: { tone: 'wait', words: /*i18n*/ 'Invited, no password chosen yet' },
  'with password': { tone: 'good', words: /*i18n*/ 'Signs in with a password' },
  'with password and code': { tone: 'good', words: /*i18n*/ 'Signs in with a password and a code' },
  closed: { tone: 'plain', words: /*i18n*/ 'Cannot sign in' },
} as const;

type Doing = 'resetting' | 'leaving' | undefined;

/** How a colleague signs in, and the ways to mend or end it. */
export function SignInSection({ worker }: { readonly worker: Worker }) {
  const { i18n } = useLingui();
  const own = useMe().worker.id === worker.id;
  const [doing, setDoing] = useState<Doing>();
  const params = { workerId: worker.id };
  const close = () => setDoing(undefined);
  const again = useSubmit({
    send: () => api('POST /workers/:workerId/invitation', { params }),
    saved: i18n.t('A new link is on its way; without mail it stands in the outbox.'),
  });
  const { tone, words } = states[worker.signIn];
  return (
    <Section title={i18n.t('Sign-in')} sheet note={<Mark tone={tone}>{i18n.t(words)}</Mark>}>
      <Mistakes error={again.error} />
      {own ? (
        <p>{i18n.t('You change your own sign-in on the page of your account.')}</p>
      ) : (
        <Stack>
          {worker.signIn === 'invited' ? (
            <Deed
              text={i18n.t('The link works for three days.')}
              busy={again.busy}
              onClick={() => again.run(undefined)}
            >
              {i18n.t('Send a new link')}
            </Deed>
          ) : (
            <Deed
              text={i18n.t('For a lost phone, or a password that somebody else knows.')}
              onClick={() => setDoing('resetting')}
            >
              {i18n.t('Reset sign-in…')}
            </Deed>
          )}
          <Deed text={i18n.t('Their open cases are handed over first.')} onClick={() => setDoing('leaving')}>
            {i18n.t('Somebody leaves…')}
          </Deed>
        </Stack>
      )}
      {doing === 'resetting' ? <Reset worker={worker} onClose={close} /> : null}
      {doing === 'leaving' ? <Leave worker={worker} onClose={close} /> : null}
    </Section>
  );
}

type DeedProps = {
  readonly text: string;
  readonly busy?: boolean;
  readonly onClick: () => void;
  readonly children: string;
};

function Deed({ text, busy, onClick, children }: DeedProps) {
  return (
    <div>
      <Button busy={busy} onClick={onClick}>
        {children}
      </Button>{' '}
      {text}
    </div>
  );
}

type StepProps = { readonly worker: Worker; readonly onClose: () => void };

function Reset({ worker, onClose }: StepProps) {
  const { i18n } = useLingui();
  const reset = useSubmit({
    send: () => api('POST /workers/:workerId/sign-in-reset', { params: { workerId: worker.id } }),
    saved: i18n.t('Reset. A new link is on its way; without mail it stands in the outbox.'),
    onSaved: onClose,
  });
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={i18n.t('Reset the sign-in of {name}', { name: worker.name })}
      confirm={i18n.t('Reset sign-in')}
      onConfirm={() => reset.run(undefined)}
      busy={reset.busy}
      error={reset.error}
    >
      {i18n.t(
        '{name} is signed out everywhere, and loses password and authenticator app. A mailed link lets them choose a new password.',
        { name: worker.name },
      )}
    </ConfirmDialog>
  );
}

function Leave({ worker, onClose }: StepProps) {
  const { i18n } = useLingui();
  const leave = useSubmit({
    send: () => api('POST /workers/:workerId/leaving', { params: { workerId: worker.id } }),
    saved: i18n.t('{name} cannot sign in any more.', { name: worker.name }),
    onSaved: onClose,
  });
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={i18n.t('{name} leaves', { name: worker.name })}
      confirm={i18n.t('End employment')}
      onConfirm={() => leave.run(undefined)}
      busy={leave.busy}
      error={leave.error}
    >
      {i18n.t(
        '{name} is signed out everywhere and cannot sign in any more. What they wrote stays under their name.',
        { name: worker.name },
      )}
    </ConfirmDialog>
  );
}
