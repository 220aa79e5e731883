import { useLingui } from '@lingui/react';
import { useQuery } from '@tanstack/react-query';
import { Ago, Item, Items, inLine, Loaded, Soft, withCommas } from '#ui/kit.ts';
import { api } from '../api.ts';

/** Who took in which directory, when, and how it went. */
export function PastImports() {
  const { i18n } = useLingui();
  const imports = useQuery({
    queryKey: ['directory imports'],
    queryFn: ({ signal }) => api('GET /directory/imports', { signal }),
  });
  return (
    <Loaded query={imports}>
      {({ imports: past }) =>
        past.length === 0 ? (
          <Soft>{i18n.t('None yet.')}</Soft>
        ) : (
          <Items label={i18n.t('Imports so far')}>
            {past.map(({ id, source, files, counts, at, by }) => (
              <Item key={id} title={source} marks={<Ago at={at} />}>
                {i18n.t(
                  '{added} added, {updated} updated, {unchanged} unchanged, {refused} refused.',
                  counts,
                )}{' '}
                <Soft>{inLine([by ?? i18n.t('From the command line'), withCommas(files)])}</Soft>
              </Item>
            ))}
          </Items>
        )
      }
    </Loaded>
  );
}
