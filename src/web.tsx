import { room as assessments } from '#features/assessments/web/index.tsx';
import { room as caseload } from '#features/caseload/web/index.tsx';
import { room as cases } from '#features/cases/web/index.tsx';
import { room as clients } from '#features/clients/web/index.tsx';
import { room as closures } from '#features/closures/web/index.tsx';
import { room as contacts } from '#features/contacts/web/index.tsx';
import { room as directory } from '#features/directory/web/index.tsx';
import { room as family } from '#features/family/web/index.tsx';
import { room as guides } from '#features/guides/web/index.tsx';
import { room as instruments } from '#features/instruments/web/index.tsx';
import { room as intake } from '#features/intake/web/index.tsx';
import { room as linkage } from '#features/linkage/web/index.tsx';
import { room as outcomes } from '#features/outcomes/web/index.tsx';
import { room as plans } from '#features/plans/web/index.tsx';
import { room as referrals } from '#features/referrals/web/index.tsx';
import { room as sharing } from '#features/sharing/web/index.tsx';
import { room as story } from '#features/story/web/index.tsx';
import { room as team } from '#features/team/web/index.tsx';
import { room as warnings } from '#features/warnings/web/index.tsx';
import type { Room } from '#ui/room.ts';

/** The rooms whose pages the web shows: one line each. */
export const rooms: readonly Room[] = [
  clients,
  linkage,
  cases,
  intake,
  assessments,
  instruments,
  guides,
  contacts,
  family,
  warnings,
  plans,
  outcomes,
  closures,
  referrals,
  sharing,
  team,
  directory,
  story,
  caseload,
];
