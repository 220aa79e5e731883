export { absenceWords, type Category, type How } from './rules.ts';
export { sharingRoom } from './server.ts';
export { ConsentReader } from './store/consents.ts';
export { type NewDisclosure, recordDisclosure } from './store/disclosures.ts';
export {
  type NearestConsent,
  nearestConsent,
  type Standing,
  standingOf,
  type Wish,
} from './store/standing.ts';
