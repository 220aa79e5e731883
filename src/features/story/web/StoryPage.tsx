import { useLingui } from '@lingui/react';
import { IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Button, ButtonLink, Empty, Loaded, Mark, Page } from '#ui/kit.ts';
import type { Story } from '../contract.ts';
import { api } from './api.ts';
import { ChapterPart } from './ChapterPart.tsx';
import css from './Story.module.css';

type Props = { readonly clientId: string };

/** The thread of one person: from their words to what came of it, and where it is broken. */
export default function StoryPage({ clientId }: Props) {
  const { i18n } = useLingui();
  const story = useQuery({
    queryKey: ['story', clientId],
    queryFn: ({ signal }) => api('GET /clients/:clientId/story', { params: { clientId }, signal }),
  });
  return (
    <Page
      wide
      title={i18n.t('Story')}
      lead={i18n.t('From their words to what changed. Where the thread is broken, it says what mends it.')}
      actions={
        <Button look="plain" icon={<IconPrinter size={18} aria-hidden />} onClick={() => window.print()}>
          {i18n.t('Print')}
        </Button>
      }
    >
      <Loaded query={story}>{(told) => <Told clientId={clientId} story={told} />}</Loaded>
    </Page>
  );
}

function Told({ clientId, story: { chapters, broken } }: Props & { readonly story: Story }) {
  const { i18n } = useLingui();
  if (chapters.every(isBlank))
    return (
      <Empty
        title={i18n.t('Nothing is on the thread yet.')}
        actions={
          <ButtonLink look="main" to={`/clients/${clientId}/assessments`}>
            {i18n.t('Write down what they say')}
          </ButtonLink>
        }
      >
        {i18n.t('It begins with what this person needs and what carries them, in their own words.')}
      </Empty>
    );
  return (
    <div className={css['story']}>
      <p>
        {broken === 0 ? (
          <Mark tone="good">{i18n.t('The thread is whole.')}</Mark>
        ) : (
          <Mark tone="warn">
            {i18n.t('The thread is broken in {broken, plural, one {# place} other {# places}}.', { broken })}
          </Mark>
        )}
      </p>
      {chapters.map((chapter) => (
        <ChapterPart
          key={chapter.caseId}
          clientId={clientId}
          chapter={chapter}
          named={chapters.length > 1 || chapter.closedAt !== null}
        />
      ))}
    </div>
  );
}

const isBlank = ({ threads, looseGoals, looseReferrals, endings }: Story['chapters'][number]) =>
  threads.length + looseGoals.length + looseReferrals.length + endings.length === 0;
