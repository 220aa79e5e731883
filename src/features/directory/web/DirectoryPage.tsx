import { useLingui } from '@lingui/react';
import { IconPlus } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import {
  AwayLink,
  Button,
  ButtonLink,
  Empty,
  fileUrl,
  Items,
  Loaded,
  Page,
  Problem,
  Section,
  useCan,
} from '#ui/kit.ts';
import { api } from './api.ts';
import { SuggestionItem } from './SuggestionItem.tsx';
import { useWish } from './useWish.ts';
import { WishFields } from './WishFields.tsx';

/** Finds a service, the most fitting first, each with its reasons. */
export default function DirectoryPage() {
  const { i18n } = useLingui();
  const wish = useWish();
  const found = useQuery({
    queryKey: ['directory', wish.query],
    queryFn: ({ signal }) => api('GET /directory/services', { query: wish.query, signal }),
    placeholderData: keepPreviousData,
    retry: false,
  });
  const nearError =
    found.error instanceof Problem
      ? found.error.fields.find(({ path }) => path === 'near')?.message
      : undefined;
  return (
    <Page title={i18n.t('Directory')} actions={<DirectoryActions />}>
      <WishFields at={wish.at} nearError={nearError} />
      {nearError ? null : (
        <Loaded query={found}>
          {({ total, services }) => (
            <Section
              title={i18n.t('{total, plural, =0 {Nothing found} one {# service} other {# services}}', {
                total,
              })}
              note={
                total > services.length
                  ? i18n.t('The {shown} that fit best', { shown: services.length })
                  : null
              }
              actions={
                <Button look="plain" onClick={wish.clear}>
                  {i18n.t('Look for something else')}
                </Button>
              }
            >
              {services.length === 0 ? <NothingFound /> : null}
              <Items label={i18n.t('Services')}>
                {services.map((service) => (
                  <SuggestionItem key={service.id} service={service} />
                ))}
              </Items>
            </Section>
          )}
        </Loaded>
      )}
    </Page>
  );
}

function NothingFound() {
  const { i18n } = useLingui();
  return (
    <Empty title={i18n.t('No service in the directory fits.')}>
      {i18n.t(
        'Try fewer words, a wider way or another language. If you know of one, add it: the next person will need it too.',
      )}
    </Empty>
  );
}

function DirectoryActions() {
  const { i18n } = useLingui();
  const mayEdit = useCan('edit directory');
  const mayImport = useCan('import directory');
  return (
    <>
      {mayEdit ? (
        <ButtonLink look="main" to="/directory/add" icon={<IconPlus size={18} aria-hidden />}>
          {i18n.t('Add a service')}
        </ButtonLink>
      ) : null}
      {mayImport ? <ButtonLink to="/directory/import">{i18n.t('Import')}</ButtonLink> : null}
      <AwayLink to={fileUrl('/directory/export')} download>
        {i18n.t('Export')}
      </AwayLink>
    </>
  );
}
