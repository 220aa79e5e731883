import { useLingui } from '@lingui/react';
import { energies, energyWords, strengths, strengthWords } from '../../rules/systems.ts';
import { Signs } from '../drawing/Drawing.tsx';
import { SystemLine } from './SystemLine.tsx';

const [from, to] = [
  { x: -4, y: 12, radius: 0 },
  { x: 76, y: 12, radius: 0 },
];

/** What the lines and arrows mean; the household stands at the left. */
export function Legend() {
  const { i18n } = useLingui();
  const samples = [
    ...strengths.map((strength) => ({ strength, energy: 'both' as const, words: strengthWords[strength] })),
    ...energies.map((energy) => ({ strength: 'thin' as const, energy, words: energyWords[energy] })),
  ];
  return (
    <Signs label={i18n.t('What the signs mean')}>
      {samples.map(({ words, ...system }) => (
        <li key={words}>
          <svg width={72} height={24} viewBox="0 0 72 24" aria-hidden="true">
            <SystemLine from={from} to={to} system={system} />
          </svg>
          {i18n.t(words)}
        </li>
      ))}
    </Signs>
  );
}
