/**
 * How urgent a signal is, 0 to 100. The number alone decides where it stands, in which order, and whether it has
 * become worse since it was put aside.
 */
export const nowFrom = 70;
export const todayFrom = 40;

export const sections = ['now', 'today', 'week'] as const;
export type Section = (typeof sections)[number];

export function sectionOf(urgency: number): Section {
  if (urgency >= nowFrom) return 'now';
  return urgency >= todayFrom ? 'today' : 'week';
}

/** For how many days a signal may be put aside: what cannot wait may rest for a breath, not be forgotten. */
export function longestSnooze(urgency: number): number {
  return { now: 3, today: 14, week: 60 }[sectionOf(urgency)];
}
