import { useLingui } from '@lingui/react';
import { useQuery } from '@tanstack/react-query';
import { Ago, Empty, Item, Items, Loaded, Mark, Page, Soft } from '#ui/kit.ts';
import type { OutboxMail } from '../../contract.ts';
import { api } from '../api.ts';
import css from './Outbox.module.css';

/** What was sent, and what would be sent if mail were set up. */
export default function OutboxPage() {
  const { i18n } = useLingui();
  const outbox = useQuery({ queryKey: ['outbox'], queryFn: ({ signal }) => api('GET /outbox', { signal }) });
  return (
    <Page
      title={i18n.t('Outbox')}
      lead={i18n.t(
        'The last hundred mails. Without a mail server they wait here, and you can hand them over yourself.',
      )}
    >
      <Loaded query={outbox}>
        {(mails) =>
          mails.length === 0 ? (
            <Empty title={i18n.t('No mail yet.')} />
          ) : (
            <Items label={i18n.t('Mails')}>
              {mails.map((mail) => (
                <Mail key={mail.id} mail={mail} />
              ))}
            </Items>
          )
        }
      </Loaded>
    </Page>
  );
}

function Mail({ mail }: { readonly mail: OutboxMail }) {
  const { i18n } = useLingui();
  return (
    <Item
      title={mail.subject}
      marks={
        <>
          <MailState mail={mail} />
          <Ago at={mail.createdAt} />
        </>
      }
    >
      <Soft>{i18n.t('To {address}', { address: mail.to })}</Soft>
      <details>
        <summary>{i18n.t('Read')}</summary>
        <pre className={css['body']} dir="auto">
          {mail.body}
        </pre>
      </details>
    </Item>
  );
}

function MailState({ mail }: { readonly mail: OutboxMail }) {
  const { i18n } = useLingui();
  if (mail.sentAt) return <Mark tone="good">{i18n.t('Sent')}</Mark>;
  if (mail.failure) return <Mark tone="danger">{i18n.t('Could not be sent')}</Mark>;
  return <Mark tone="wait">{i18n.t('Waiting')}</Mark>;
}
