import { describe, expect, it } from 'vitest';
import { type Candidate, reasonsFor } from './reasons.ts';

const now = new Date('2026-11-23T16:00:00Z');
const at = { day: '2026-11-23', time: '10:00', now };
const bare: Candidate = {
  status: 'active',
  distanceKm: null,
  speaks: true,
  languages: [],
  interpretation: null,
  openings: [],
  fees: null,
  eligibility: null,
  minimumAge: null,
  maximumAge: null,
  waitingDays: null,
  waitTime: null,
  capacity: null,
  record: null,
  lastVerifiedAt: null,
};
const wish = { limit: 50 };
const kinds = (service: Partial<Candidate>, wanted = {}) =>
  reasonsFor({ ...bare, ...service }, { ...wish, ...wanted }, at);

describe('why a service is suggested', () => {
  it('leaves unsaid what nobody knows, but says that nobody has checked the entry', () => {
    expect(kinds({})).toEqual([
      { kind: 'record', record: null },
      { kind: 'verified', at: null, stale: true },
    ]);
  });

  it('says whether their language is spoken, and whether there is an interpreter instead', () => {
    expect(
      kinds(
        { speaks: false, interpretation: 'by phone', languages: [{ code: 'en', name: null }] },
        { language: 'ko' },
      )[0],
    ).toEqual({
      kind: 'language',
      good: false,
      spoken: ['en'],
      interpretation: true,
    });
  });

  it('says how far it is, or that nobody knows where', () => {
    expect(kinds({ distanceKm: 3.149 }, { near: '60601' })[0]).toEqual({
      kind: 'distance',
      km: 3.1,
      withoutPlace: false,
    });
    expect(kinds({}, { near: '60601' })[0]).toEqual({ kind: 'distance', km: null, withoutPlace: true });
  });

  it('says whether the age fits, only where both are known', () => {
    expect(kinds({ minimumAge: 60 }, { age: 58 })[0]).toMatchObject({ kind: 'eligibility', ageFits: false });
    expect(kinds({ minimumAge: 60 }, { age: 60 })[0]).toMatchObject({ ageFits: true });
    expect(kinds({ eligibility: 'Veterans' }, { age: 60 })[0]).toMatchObject({
      text: 'Veterans',
      ageFits: null,
    });
  });

  it.each([
    ['Free', true],
    ['No fee.', true],
    ['$0', true],
    ['None. Donations welcome.', true],
    ['$25 a visit', false],
    ['Sliding scale; free under 100 % FPL', false],
  ])('reads "%s" as free: %s', (fees, free) => {
    expect(kinds({ fees })[0]).toEqual({ kind: 'cost', free, text: fees });
  });

  it('doubts an entry that nobody has checked for a year', () => {
    expect(kinds({ lastVerifiedAt: '2026-01-02T00:00:00Z' }).at(-1)).toMatchObject({ stale: false });
    expect(kinds({ lastVerifiedAt: '2025-11-22T00:00:00Z' }).at(-1)).toMatchObject({ stale: true });
  });

  it('does not call a closed service open', () => {
    const openings = [{ days: ['MO'], opensAt: '09:00', closesAt: '17:00', validFrom: null, validTo: null }];
    expect(kinds({ openings })[0]).toMatchObject({ kind: 'open', now: true, until: '17:00' });
    expect(kinds({ openings, status: 'temporarily closed' })[0]).toMatchObject({ kind: 'record' });
  });
});
