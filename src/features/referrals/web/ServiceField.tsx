import { useLingui } from '@lingui/react';
import type { directoryRoutes } from '#features/directory/contract.ts';
import { apiFor, type Bound, PickField } from '#ui/kit.ts';

const directory = apiFor<typeof directoryRoutes>();

const findServices = async (words: string, signal: AbortSignal) => {
  const { services } = await directory('GET /directory/services', { query: { q: words, limit: 12 }, signal });
  return services.map(({ id, name, organization, place }) => ({
    id,
    label: name,
    detail: place ? `${organization.name}, ${place}` : organization.name,
  }));
};

type Picked = { readonly id: string; readonly label: string; readonly detail?: string };

/** A service of the directory, found by typing. */
export function ServiceField(bound: Bound<Picked | null>) {
  const { i18n } = useLingui();
  return (
    <PickField
      {...bound}
      label={i18n.t('Service')}
      hint={i18n.t('By its name, its organization or what it helps with.')}
      find={findServices}
      required
    />
  );
}
