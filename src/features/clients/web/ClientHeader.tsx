import { useLingui } from '@lingui/react';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useEffect, useId, useState } from 'react';
import { Button, Link, Loading, languageName, useGo } from '#ui/kit.ts';
import type { ClientPage } from '../contract.ts';
import { ClientAbout } from './ClientAbout.tsx';
import css from './ClientHeader.module.css';
import { Flags } from './Flags.tsx';
import { SafeContact } from './SafeContact.tsx';
import { useClient } from './useClient.ts';

/** Who this is about, in sight on every one of their pages; the rest opens below. */
export default function ClientHeader({ clientId }: { readonly clientId: string }) {
  const { data: client, isPending, failureCount } = useClient(clientId);
  useOwnAddress(clientId, client?.id);
  if (client) return <Header client={client} />;
  return isPending && failureCount === 0 ? (
    <div data-waiting>
      <Loading />
    </div>
  ) : null;
}

/** The record may have gone into another one since the address was kept: the page goes where the person is. */
function useOwnAddress(asked: string, found: string | undefined): void {
  const go = useGo();
  useEffect(() => {
    if (!found || found === asked) return;
    const { pathname, search } = window.location;
    void go({ to: pathname.replace(asked, found) + search, replace: true });
  }, [asked, found, go]);
}

function Header({ client }: { readonly client: ClientPage }) {
  const { i18n } = useLingui();
  const [open, setOpen] = useState(false);
  const id = useId();
  const Chevron = open ? IconChevronUp : IconChevronDown;
  return (
    <>
      <div className={css['header']}>
        <div className={css['person']}>
          <div className={css['name']}>
            <Link to={`/clients/${client.id}`}>{client.name}</Link>
          </div>
          <Identity client={client} />
          <div className={css['flags']}>
            <Flags client={client} />
          </div>
        </div>
        <Button
          look="plain"
          aria-expanded={open}
          aria-controls={id}
          icon={<Chevron size={18} aria-hidden />}
          onClick={() => setOpen(!open)}
        >
          {i18n.t('About')}
        </Button>
      </div>
      {client.whatMatters && !open ? (
        <p className={css['matters']} dir="auto">
          “{client.whatMatters}”
        </p>
      ) : null}
      <div id={id} hidden={!open} className={css['about']}>
        {open ? <ClientAbout client={client} /> : null}
      </div>
    </>
  );
}

function Identity({ client }: { readonly client: ClientPage }) {
  const { i18n } = useLingui();
  const language = languageName(i18n, client.language);
  return (
    <div className={css['identity']}>
      {client.pronouns ? <span>{client.pronouns}</span> : null}
      <span>
        {client.age === null
          ? i18n.t('age not known')
          : i18n.t('{age, plural, one {# year} other {# years}}', { age: client.age })}
      </span>
      <span className={css['wide']}>
        {client.interpreterNeeded ? i18n.t('{language}, with interpreter', { language }) : language}
      </span>
      <span className={css['wide']}>
        <SafeContact client={client} />
      </span>
    </div>
  );
}
