import { useLingui } from '@lingui/react';
import { useEffect } from 'react';
import { Button, forgetDrafts, useSubmit } from '#ui/kit.ts';
import { entryApi } from '../api.ts';
import { EntryFrame } from './EntryFrame.tsx';

/** Ends the session, and loads the door anew so that nothing of it stays in the browser's memory. */
export default function SignOutPage() {
  const { i18n } = useLingui();
  const { run, error } = useSubmit({
    send: () => entryApi('DELETE /session'),
    onSaved: () => {
      forgetDrafts();
      window.location.replace('/sign-in');
    },
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page opens
  useEffect(() => run(undefined), []);
  if (!error) return <EntryFrame title={i18n.t('Signing out…')}>{null}</EntryFrame>;
  return (
    <EntryFrame
      title={i18n.t('You are still signed in')}
      lead={i18n.t('The server cannot be reached. Try again in a moment.')}
    >
      <Button look="main" onClick={() => run(undefined)}>
        {i18n.t('Sign out')}
      </Button>
    </EntryFrame>
  );
}
