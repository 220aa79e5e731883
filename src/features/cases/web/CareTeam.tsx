import { Trans, useLingui } from '@lingui/react';
import { useState } from 'react';
import { AwayLink, Button, ConfirmDialog, comma, Item, Items, Mark, Soft, useSubmit, When } from '#ui/kit.ts';
import type { Case } from '../contract.ts';
import { teamRoleWords } from '../rules.ts';
import { api } from './api.ts';

type Member = Case['team'][number];
type Props = { readonly clientId: string; readonly one: Case };

/** Who walks with them in this case; who did before, folded away. */
export function CareTeam({ clientId, one }: Props) {
  const { i18n } = useLingui();
  const [leaving, setLeaving] = useState<Member>();
  const now = one.team.filter((member) => member.active);
  const before = one.team.filter((member) => !member.active);
  return (
    <>
      <Items label={i18n.t('Care team')}>
        {now.map((member) => (
          <Item
            key={member.id}
            title={member.worker.name}
            marks={
              <Mark tone={member.role === 'responsible' ? 'info' : 'plain'}>
                {i18n.t(teamRoleWords[member.role])}
              </Mark>
            }
            actions={
              <MemberActions
                member={member}
                closed={one.closedAt !== null}
                onLeave={() => setLeaving(member)}
              />
            }
          >
            <Soft>
              {member.worker.jobTitle}
              {member.endsAt ? (
                <>
                  {' '}
                  <Trans id="until <0/>" components={{ 0: <When at={lastMoment(member.endsAt)} /> }} />
                </>
              ) : null}
            </Soft>
          </Item>
        ))}
      </Items>
      {before.length > 0 ? (
        <details>
          <summary>{i18n.t('Who was here before')}</summary>
          {before.map((member) => (
            <p key={member.id}>
              {member.worker.name}
              {comma()}
              <When at={member.startedAt} /> – <When at={member.endsAt ?? member.startedAt} />
            </p>
          ))}
        </details>
      ) : null}
      {leaving ? (
        <LeaveDialog
          params={{ clientId, caseId: one.id, memberId: leaving.id }}
          name={leaving.worker.name}
          onClose={() => setLeaving(undefined)}
        />
      ) : null}
    </>
  );
}

/** Cover ends with midnight: the day before is the last one. */
const lastMoment = (endsAt: string) => new Date(new Date(endsAt).getTime() - 1).toISOString();

type ActionsProps = { readonly member: Member; readonly closed: boolean; readonly onLeave: () => void };

function MemberActions({ member, closed, onLeave }: ActionsProps) {
  const { i18n } = useLingui();
  const { phone, name } = member.worker;
  return (
    <>
      {phone ? <AwayLink to={`tel:${phone}`}>{i18n.t('Call {phone}', { phone })}</AwayLink> : null}
      {member.role === 'responsible' || closed ? null : (
        <Button look="plain" aria-label={i18n.t('{name} leaves the care team', { name })} onClick={onLeave}>
          {i18n.t('Leaves the team')}
        </Button>
      )}
    </>
  );
}

type LeaveProps = {
  readonly params: { readonly clientId: string; readonly caseId: string; readonly memberId: string };
  readonly name: string;
  readonly onClose: () => void;
};

function LeaveDialog({ params, name, onClose }: LeaveProps) {
  const { i18n } = useLingui();
  const leave = useSubmit({
    send: () => api('POST /clients/:clientId/cases/:caseId/care-team/:memberId/ending', { params }),
    saved: i18n.t('{name} has left the care team.', { name }),
    onSaved: onClose,
  });
  return (
    <ConfirmDialog
      open
      title={i18n.t('{name} leaves the care team?', { name })}
      confirm={i18n.t('Leaves the team')}
      busy={leave.busy}
      error={leave.error}
      onConfirm={() => leave.run(undefined)}
      onClose={onClose}
    >
      {i18n.t('From now on they no longer see this person, unless they are around in another way.')}
    </ConfirmDialog>
  );
}
