import { useLingui } from '@lingui/react';
import { Section, Soft } from '#ui/kit.ts';
import type { MergePreview } from '../contract.ts';

/** Who would see what they do not see today. */
export function NewlySeeing({ preview }: { readonly preview: MergePreview }) {
  const { i18n } = useLingui();
  return (
    <Section title={i18n.t('Who will see more')}>
      {preview.newlySeeing.length === 0 ? (
        <Soft>{i18n.t('Nobody: everybody who sees one of the two sees both.')}</Soft>
      ) : (
        <ul>
          {preview.newlySeeing.map(({ worker, client }) => (
            <li key={`${worker.id} ${client.id}`}>
              {i18n.t('{worker} will see what is written about {client} in the other record.', {
                worker: worker.name,
                client: client.name,
              })}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
