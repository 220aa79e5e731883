export { absenceWords, type Category, type How } from './rules.ts';
export { sharingRoom } from './server.ts';
export { recordDisclosure } from './store/disclosures.ts';
export {
  findConsent,
  type NearestConsent,
  nearestConsent,
  type Standing,
  standingOf,
} from './store/standing.ts';
