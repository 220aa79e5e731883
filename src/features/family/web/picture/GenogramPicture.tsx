import { useLingui } from '@lingui/react';
import { useMemo } from 'react';
import type { Family, Tie } from '../../contract.ts';
import { drawGenogram, type Genogram } from '../../rules/layout/genogram.ts';
import { Drawing } from '../drawing/Drawing.tsx';
import { seenFrom } from '../words.ts';
import { closenessPaths, conflictPath } from './bonds.ts';
import { FamilyLines } from './FamilyLines.tsx';
import css from './Genogram.module.css';
import { PersonSymbol } from './PersonSymbol.tsx';

/** The family as a genogram. The list beside it says the same and edits it; the picture alone is one image. */
export function GenogramPicture({ family: { people, ties } }: { readonly family: Family }) {
  const { i18n } = useLingui();
  const self = people[0];
  const drawn = useMemo(() => drawGenogram(self?.id ?? '', people, ties), [self, people, ties]);
  const adopted = new Set(ties.flatMap(({ kind, toId }) => (kind === 'adoptive_parent' ? [toId] : [])));
  const generations = new Set(drawn.people.flatMap(({ generation }) => generation ?? [])).size;
  const said = i18n.t(
    'Genogram of {name}: {count, plural, one {# person} other {# people}}, {generations, plural, one {# generation} other {# generations}}. The list below says the same in words.',
    { name: self?.name ?? '', count: people.length, generations },
  );
  return (
    <Drawing
      name={i18n.t('Genogram')}
      said={said}
      width={drawn.width}
      height={drawn.height}
      middle={drawn.people.find(({ id }) => id === self?.id)?.x ?? 0}
    >
      <FamilyLines couples={drawn.couples} descents={drawn.descents} />
      {ties.map((tie) => (
        <Bond key={tie.id} tie={tie} drawn={drawn} />
      ))}
      {drawn.people.map(({ id, x, y, generation }) => {
        const person = people.find((one) => one.id === id);
        const tie =
          generation === null ? ties.find(({ fromId, toId }) => fromId === id || toId === id) : undefined;
        const note = tie && i18n.t(seenFrom(id, tie).words);
        return person ? (
          <PersonSymbol key={id} person={person} x={x} y={y} adopted={adopted.has(id)} note={note} />
        ) : null;
      })}
    </Drawing>
  );
}

/** How close two people of the family are, and whether they quarrel; for friends and helpers the list says it. */
function Bond({ tie, drawn }: { readonly tie: Tie; readonly drawn: Genogram }) {
  const at = (id: string) => drawn.people.find((one) => one.id === id);
  const [from, to] = [at(tie.fromId), at(tie.toId)];
  if (!from || !to || from.generation === null || to.generation === null) return null;
  return (
    <>
      {tie.closeness ? (
        <path
          className={css['closeness']}
          data-look={tie.closeness}
          d={closenessPaths([from.x, from.y], [to.x, to.y], tie.closeness).join('')}
        />
      ) : null}
      {tie.conflict ? (
        <path
          className={css['conflict']}
          data-look={tie.conflict}
          d={conflictPath([from.x, from.y], [to.x, to.y], tie.conflict)}
        />
      ) : null}
    </>
  );
}
