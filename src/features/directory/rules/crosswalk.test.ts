import { describe, expect, it } from 'vitest';
import { domainsOf } from './crosswalk.ts';

describe('the areas of life of a service', () => {
  it.each([
    ['Emergency Shelter', 'housing'],
    ['Food Pantry', 'food'],
    ['Help Pay for Utilities', 'housing'],
    ['Bus Passes', 'transportation'],
    ['Detox', 'substance_use'],
    ['Help Escape Violence', 'safety'],
    ['Physical Therapy', 'physical_health'],
    ['Psychiatric Emergency Services', 'mental_health'],
    ['In-Home Support', 'daily_living'],
    ['Relief for Caregivers', 'family'],
    ['Resume Development', 'work'],
    ['GED/High-School Equivalency', 'education'],
    ['Citizenship & Immigration', 'legal'],
    ['Disability Benefits', 'income'],
    ['Peer Support', 'social'],
    ['Spiritual Support', 'meaning'],
  ])('%s is about %s', (term, domain) => {
    expect(domainsOf([term], 'Whatever')).toContain(domain);
  });

  it('come from its terms, and from its name only where it has none', () => {
    expect(domainsOf(['Food Pantry'], 'Legal clinic')).toEqual(['food']);
    expect(domainsOf([], 'Legal advice for tenants')).toEqual(['housing', 'legal']);
    expect(domainsOf([], 'The Orchard')).toEqual([]);
  });
});
