import { useLingui } from '@lingui/react';
import { useState } from 'react';
import { Protected } from '#features/assessments/web/index.tsx';
import { Button, Item, inLine, Link, Mark, MoreMenu, Quote, Soft, Stack, When } from '#ui/kit.ts';
import type { Family, Person } from '../../contract.ts';
import { genderWords, permissionWords, sexWords, unbornWords } from '../../rules/people.ts';
import { yearsOf } from '../words.ts';
import { LinkDialog, PermissionDialog } from './MoreDialogs.tsx';
import { ChangeRelativeDialog, SelfDialog } from './RelativeDialogs.tsx';
import { RemoveRelative } from './RemoveDialogs.tsx';
import { TieLines } from './TieLines.tsx';

type Props = { readonly clientId: string; readonly family: Family; readonly person: Person };

/** One person: who they are, what they may be told, and how they stand to everybody else. */
export function PersonItem({ clientId, family, person }: Props) {
  const { i18n } = useLingui();
  const [open, setOpen] = useState<'change' | 'permission' | 'link' | 'removal' | null>(null);
  const close = () => setOpen(null);
  const more = [
    { label: i18n.t('What they may be told…'), onPick: () => setOpen('permission') },
    {
      label: person.linkedClient ? i18n.t('Not the same person…') : i18n.t('Has a record here…'),
      onPick: () => setOpen('link'),
    },
    { label: i18n.t('Recorded by mistake…'), onPick: () => setOpen('removal') },
  ];
  const said = [
    person.unborn && i18n.t(unbornWords[person.unborn]),
    person.gender && (person.genderWords ?? i18n.t(genderWords[person.gender])),
    person.sex && i18n.t('at birth: {sex}', { sex: i18n.t(sexWords[person.sex]) }),
    yearsOf(person),
    person.died && !person.deathYear && i18n.t('has died'),
  ];
  return (
    <Item
      title={person.name}
      marks={
        <>
          {person.isSelf ? <Mark>{i18n.t('The person themselves')}</Mark> : null}
          {person.sensitivity ? <Protected category={person.sensitivity} /> : null}
        </>
      }
      actions={
        <>
          <Button
            look="plain"
            aria-label={i18n.t('Change {name}…', { name: person.name })}
            onClick={() => setOpen('change')}
          >
            {i18n.t('Change…')}
          </Button>
          {person.isSelf ? null : <MoreMenu about={person.name} choices={more} />}
        </>
      }
    >
      <Stack gap={1}>
        <Soft>{inLine(said) || i18n.t('Nothing more is known.')}</Soft>
        {person.isSelf ? null : <Permission person={person} />}
        <TieLines clientId={clientId} family={family} person={person} />
        {person.notes ? (
          <p>
            <bdi>{person.notes}</bdi>
          </p>
        ) : null}
        {person.linkedClient ? (
          <Link to={`/clients/${person.linkedClient.id}`}>
            {i18n.t('Has a record here: {name}', { name: person.linkedClient.name })}
          </Link>
        ) : null}
      </Stack>
      {open === 'change' && person.isSelf ? (
        <SelfDialog clientId={clientId} person={person} onClose={close} />
      ) : null}
      {open === 'change' && !person.isSelf ? (
        <ChangeRelativeDialog clientId={clientId} family={family} person={person} onClose={close} />
      ) : null}
      {open === 'permission' ? (
        <PermissionDialog clientId={clientId} person={person} onClose={close} />
      ) : null}
      {open === 'link' ? <LinkDialog clientId={clientId} person={person} onClose={close} /> : null}
      {open === 'removal' ? <RemoveRelative clientId={clientId} person={person} onClose={close} /> : null}
    </Item>
  );
}

function Permission({ person: { permission } }: { readonly person: Person }) {
  const { i18n } = useLingui();
  if (!permission) return <Mark tone="missing">{i18n.t(permissionWords.not_asked)}</Mark>;
  return (
    <>
      <Mark tone={permission.scope === 'nothing' ? 'warn' : 'info'}>
        {i18n.t(permissionWords[permission.scope])}
      </Mark>
      {permission.words ? <Quote>{permission.words}</Quote> : null}
      <Soft>
        <When at={permission.saidOn} />
      </Soft>
    </>
  );
}
