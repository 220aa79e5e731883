import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { domains } from '#platform/values/domains.ts';
import { findingOf, findings, lifeDomains, usualSensitivity } from './rules/domains.ts';
import { gravestRisk, lacksSafetyPlan, type RiskLevel, riskLevels, riskState } from './rules/risks.ts';

const level = fc.constantFrom(...riskLevels);
const latest = fc.option(fc.record({ level }), { nil: null });
const place = (one: RiskLevel) => riskLevels.indexOf(one);

describe('the domains of life', () => {
  it('cover every side of a life, each with a question of its own', () => {
    const asked = domains.map((domain) => lifeDomains[domain]);
    expect(new Set(asked.map(({ side }) => side)).size).toBe(6);
    expect(new Set(asked.map(({ question }) => question)).size).toBe(domains.length);
  });

  it('know their usual protection', () => {
    expect([usualSensitivity('mental_health'), usualSensitivity('housing')]).toEqual(['mental_health', null]);
    expect(lifeDomains.safety.possibly).toBe('domestic_violence');
  });

  it('read “not asked” only where nobody asked and nothing was recorded', () => {
    fc.assert(
      fc.property(fc.option(fc.constantFrom(...findings), { nil: null }), fc.nat(5), (finding, recorded) => {
        expect(findingOf(finding, recorded) === 'not_asked').toBe(finding === null && recorded === 0);
        if (recorded > 0) expect(findingOf(finding, recorded)).toBe('spoken_of');
      }),
    );
  });
});

describe('danger', () => {
  it('that was not assessed is never shown as low', () => {
    expect(riskState(null)).toBe('not_assessed');
    expect(gravestRisk([null, null])).toBe('not_assessed');
  });

  it('is as grave as its gravest kind, and more knowledge never makes it less so', () => {
    fc.assert(
      fc.property(fc.array(latest), level, (known, more) => {
        const before = gravestRisk(known);
        const after = gravestRisk([...known, { level: more }]);
        expect(after).not.toBe('not_assessed');
        if (after === 'not_assessed') return;
        expect(place(after)).toBeGreaterThanOrEqual(place(more));
        if (before !== 'not_assessed') expect(place(after)).toBeGreaterThanOrEqual(place(before));
      }),
    );
  });

  it('lacks a safety plan exactly when something is high and none is held', () => {
    fc.assert(
      fc.property(fc.array(latest), fc.boolean(), (known, held) => {
        expect(lacksSafetyPlan(known, held)).toBe(!held && known.some((one) => one?.level === 'high'));
      }),
    );
  });
});
