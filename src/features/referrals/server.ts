import { serveRoom } from '#platform/http/room.ts';
import type { Services } from '#platform/services.ts';
import { referralRoutes } from './contract.ts';
import { partnerHandlers } from './serve-partner.ts';
import { staffHandlers } from './serve-staff.ts';

export const referralsRoom = ({ publicUrl }: Pick<Services, 'publicUrl'>) =>
  serveRoom('referrals', referralRoutes, { ...staffHandlers(publicUrl), ...partnerHandlers });
