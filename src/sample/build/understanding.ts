import { usualSensitivity } from '#features/assessments/rules/domains.ts';
import { domains } from '#platform/values/index.ts';
import { strengths } from '../texts/beginnings.ts';
import { actions, lookedAt, protective } from '../texts/danger.ts';
import type { Story } from './story.ts';

type Strength = { readonly id: string; readonly domain: string };

/** Which areas of life were asked about, what carries the person, and what endangers them. */
export function understand(story: Story, needed: readonly string[]): readonly Strength[] {
  inquire(story, needed);
  addRisk(story);
  return addStrengths(story);
}

function inquire(story: Story, needed: readonly string[]): void {
  const { world, chance, course, worker } = story;
  if (course.trouble === 'intake') return;
  const asked = domains.filter((domain) => needed.includes(domain) || chance.chance(0.6));
  for (const domain of asked) {
    const finding = needed.includes(domain)
      ? 'spoken_of'
      : chance.chance(0.08)
        ? 'rather_not_say'
        : 'nothing_now';
    const askedAt = story.at(course.opened - chance.between(2, 16));
    const usual = usualSensitivity(domain);
    world.tables.add('domainInquiries', {
      id: story.id(askedAt),
      ...story.mine,
      domain,
      finding,
      askedAt,
      askedBy: worker.id,
      sensitivity: usual && worker.clearances.includes(usual) ? usual : null,
    });
  }
}

function addStrengths(story: Story): readonly Strength[] {
  const { world, chance, course, worker } = story;
  if (course.trouble === 'intake') return [];
  const open = strengths.filter(([, , domain]) => usualSensitivity(domain) === null);
  return chance.some(open, chance.between(1, 3)).map(([title, words, domain, kind]) => {
    const recordedAt = story.at(course.opened - chance.between(2, 16));
    const id = story.id(recordedAt);
    world.tables.add('strengths', {
      id,
      ...story.mine,
      domain,
      kind,
      title,
      words,
      recordedAt,
      recordedBy: worker.id,
    });
    return { id, domain };
  });
}

/** Some people nobody has asked yet: their danger is not assessed, which is not the same as low. */
function addRisk(story: Story): void {
  const { world, chance, course, worker } = story;
  if (course.trouble === 'intake' || chance.chance(0.15)) return;
  const level =
    course.trouble === 'danger without plan'
      ? 'high'
      : chance.pick(['none_found', 'none_found', 'low', 'low', 'moderate'] as const);
  const found = chance.pick(lookedAt[level]);
  const assessedAt = story.at(
    level === 'high' ? 3 : Math.max(story.until, course.opened - chance.between(3, 14)),
  );
  world.tables.add('riskAssessments', {
    id: story.id(assessedAt),
    ...story.mine,
    kind: found.kind,
    level,
    evidence: story.tell(found.evidence),
    assessedAt,
    assessedBy: worker.id,
    protectiveFactors: level === 'none_found' ? null : chance.pick(protective),
    actionsTaken: level === 'none_found' || level === 'low' ? null : story.tell(chance.pick(actions)),
    reviewOn: course.closed === null && level !== 'none_found' ? story.day(-chance.between(10, 60)) : null,
  });
}
