import { useLingui } from '@lingui/react';
import { type ConflictLabels, languageName, useTold } from '#ui/kit.ts';
import { clearanceNames, roleNames } from '../../rules.ts';
import { usePlaces } from './usePlaces.ts';
import type { WorkerValues } from './workerForm.ts';

/** Who somebody is and what they may see, where two have written it. */
export function useWorkerLabels(): ConflictLabels<WorkerValues> {
  const { i18n } = useLingui();
  const { typed, several } = useTold();
  const { programs, supervisors } = usePlaces();
  const tongue = (tag: string) => languageName(i18n, tag);
  const among = (all: typeof programs) => (id: string) => all.find(({ value }) => value === id)?.label ?? '–';
  return {
    name: typed(i18n.t('Name')),
    email: typed(i18n.t('E-mail address')),
    jobTitle: typed(i18n.t('Job title')),
    phone: typed(i18n.t('Telephone')),
    language: { label: i18n.t('Language of Throughline'), say: tongue },
    languages: several(i18n.t('Languages spoken with clients'), tongue),
    roles: several(i18n.t('Roles'), (role) => i18n.t(roleNames[role])),
    programs: several(i18n.t('Programs'), among(programs)),
    spans: several(i18n.t('Sees every client of'), among(programs)),
    supervisorId: {
      label: i18n.t('Supervisor'),
      say: (id: string) => id && among(supervisors)(id),
    },
    clearances: several(i18n.t('May read notes about'), (matter) => i18n.t(clearanceNames[matter])),
    caseWeightLimit: typed(i18n.t('Full caseload')),
  };
}
