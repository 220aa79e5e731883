import { useLingui } from '@lingui/react';
import { IconUserPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button, type Column, Link, Loaded, Mark, Page, Rows, Soft, useCan, withCommas } from '#ui/kit.ts';
import type { Colleague } from '../../contract.ts';
import { roleNames } from '../../rules.ts';
import { api } from '../api.ts';
import { InviteDialog } from './InviteDialog.tsx';

/** Who works here and how to reach them; for an administrator also the way to their rights. */
export default function TeamPage() {
  const { i18n } = useLingui();
  const manages = useCan('manage workers');
  const [gone, setGone] = useState(false);
  const [inviting, setInviting] = useState(false);
  const team = useQuery({
    queryKey: ['colleagues', gone],
    queryFn: ({ signal }) => api('GET /colleagues', { query: { gone: gone ? 'true' : 'false' }, signal }),
  });
  const columns = useColumns(manages);
  return (
    <Page
      wide
      title={i18n.t('Team')}
      actions={
        manages ? (
          <>
            <Button onClick={() => setGone(!gone)} aria-pressed={gone}>
              {i18n.t('With those who have left')}
            </Button>
            <Button
              look="main"
              icon={<IconUserPlus size={18} aria-hidden />}
              onClick={() => setInviting(true)}
            >
              {i18n.t('Invite somebody')}
            </Button>
          </>
        ) : null
      }
    >
      <Loaded query={team}>
        {(colleagues) => (
          <Rows
            caption={i18n.t('Everybody who works here')}
            rows={colleagues}
            keyOf={({ id }) => id}
            columns={columns}
          />
        )}
      </Loaded>
      {inviting ? <InviteDialog onClose={() => setInviting(false)} /> : null}
    </Page>
  );
}

function useColumns(manages: boolean): readonly Column<Colleague>[] {
  const { i18n } = useLingui();
  return [
    {
      name: i18n.t('Name'),
      main: true,
      cell: ({ id, name, endedAt }) => (
        <>
          {manages ? <Link to={`/team/${id}`}>{name}</Link> : name}{' '}
          {endedAt ? <Mark>{i18n.t('Has left')}</Mark> : null}
        </>
      ),
    },
    {
      name: i18n.t('Work'),
      cell: ({ jobTitle, roles }) => (
        <>
          {jobTitle || withCommas(roles.map((role) => i18n.t(roleNames[role])))}
          {jobTitle ? <Soft> · {withCommas(roles.map((role) => i18n.t(roleNames[role])))}</Soft> : null}
        </>
      ),
    },
    { name: i18n.t('Programs'), cell: ({ programs }) => withCommas(programs.map(({ name }) => name)) || '—' },
    { name: i18n.t('Supervisor'), cell: ({ supervisor }) => supervisor?.name ?? '—' },
    {
      name: i18n.t('Reach them'),
      cell: ({ phone, email }) => (
        <>
          {phone ? <a href={`tel:${phone}`}>{phone}</a> : null} <a href={`mailto:${email}`}>{email}</a>
        </>
      ),
    },
  ];
}
