import { useLingui } from '@lingui/react';
import type { Ecomap, System } from '../../contract.ts';
import { type Circle, drawEcomap } from '../../rules/layout/ecomap.ts';
import { systemWords } from '../../rules/systems.ts';
import { Drawing } from '../drawing/Drawing.tsx';
import { linesOf } from '../picture/shapes.ts';
import css from './Ecomap.module.css';
import { SystemLine } from './SystemLine.tsx';

/** The household in the middle, what it lives among around it. The list says the same; the picture is one image. */
export function EcomapPicture({ map: { household, systems } }: { readonly map: Ecomap }) {
  const { i18n } = useLingui();
  const drawn = drawEcomap(systems.map(({ id }) => id));
  const said = i18n.t(
    'Ecomap of {name}: {count, plural, =0 {nothing around the household yet} one {# part of their world} other {# parts of their world}}. The list below says the same in words.',
    { name: household[0] ?? '', count: systems.length },
  );
  return (
    <Drawing
      name={i18n.t('Ecomap')}
      said={said}
      width={drawn.width}
      height={drawn.height}
      middle={drawn.width / 2}
    >
      {systems.map((system, at) => {
        const circle = drawn.systems[at];
        return circle ? <SystemLine key={system.id} from={drawn.center} to={circle} system={system} /> : null;
      })}
      <HouseholdCircle circle={drawn.center} names={household} />
      {systems.map((system, at) => {
        const circle = drawn.systems[at];
        return circle ? <SystemCircle key={system.id} circle={circle} system={system} /> : null;
      })}
    </Drawing>
  );
}

const shownNames = 6;

function HouseholdCircle({ circle, names }: { readonly circle: Circle; readonly names: readonly string[] }) {
  const { i18n } = useLingui();
  const more = names.length - shownNames;
  const lines = [
    ...names.slice(0, shownNames).map((name) => linesOf(name, 20)[0] ?? ''),
    ...(more > 0 ? [i18n.t('and {count} more', { count: more })] : []),
  ];
  return (
    <g transform={`translate(${circle.x} ${circle.y})`}>
      <circle className={css['household']} r={circle.radius} />
      <text className={css['name']}>
        {lines.map((line, at) => (
          <tspan key={line} x={0} y={(at - (lines.length - 1) / 2) * 17 + 5} fontWeight={at ? 400 : 680}>
            {line}
          </tspan>
        ))}
      </text>
    </g>
  );
}

function SystemCircle({ circle, system }: { readonly circle: Circle; readonly system: System }) {
  const { i18n } = useLingui();
  const lines = linesOf(system.name, 14);
  return (
    <g transform={`translate(${circle.x} ${circle.y})`}>
      <circle className={css['system']} r={circle.radius} />
      <text className={css['kind']} y={-lines.length * 8 - 8}>
        {linesOf(i18n.t(systemWords[system.kind]), 15)[0]}
      </text>
      <text className={css['name']}>
        {lines.map((line, at) => (
          <tspan key={line} x={0} y={(at - (lines.length - 1) / 2) * 16 + 9}>
            {line}
          </tspan>
        ))}
      </text>
    </g>
  );
}
