import { programs } from './riverbend.ts';
import { inDatabase } from './server.ts';

/** Opens the page on which people ask the first program for help; answers its address. */
export async function openPublicPage(): Promise<string> {
  await inDatabase(
    `INSERT INTO intake_settings (agency_id, emergency_numbers, leave_to)
     SELECT id, '[{"name": "Emergency", "number": "911"}]', 'https://weather.example/' FROM agencies ON CONFLICT DO NOTHING`,
  );
  await inDatabase(
    `INSERT INTO self_referral_pages (agency_id, program_id, slug, opened_at, read_by)
     SELECT agency_id, id, 'home-after-hospital', now(), 'Ingrid reads this.' FROM programs WHERE name = $1 ON CONFLICT DO NOTHING`,
    [programs[0]],
  );
  return '/refer-yourself/home-after-hospital';
}
