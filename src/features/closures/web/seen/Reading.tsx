import { useLingui } from '@lingui/react';
import type { UseQueryResult } from '@tanstack/react-query';
import { Loaded, Mark, Row, SelectField, Stack, WritingHints } from '#ui/kit.ts';
import type { SeenDocument } from '../../contract.ts';
import { Paper } from './Paper.tsx';

export const paperLanguages = { en: 'English', es: 'Español', ar: 'العربية' } as const;
export type PaperLanguage = SeenDocument['language'];

type Props = {
  readonly query: UseQueryResult<SeenDocument>;
  readonly language: PaperLanguage | undefined;
  readonly onLanguage: (language: PaperLanguage) => void;
};

/** The paper, the choice of its language, and how hard it is to read. */
export function Reading({ query, language, onLanguage }: Props) {
  const { i18n } = useLingui();
  return (
    <Loaded query={query}>
      {(document) => (
        <Stack gap={3}>
          <Row>
            <SelectField
              name="paper-language"
              label={i18n.t('Language')}
              required
              value={language ?? document.language}
              onChange={(chosen) => chosen && onLanguage(chosen)}
              choices={(Object.keys(paperLanguages) as PaperLanguage[]).map((value) => ({
                value,
                label: paperLanguages[value],
              }))}
            />
          </Row>
          <Mark tone="info">
            {i18n.t('Our own words are translated; what you or they wrote stays as it was written.')}
          </Mark>
          <WritingHints text={textOf(document)} toClient />
          <Paper document={document} />
        </Stack>
      )}
    </Loaded>
  );
}

/** What was written for the person; the words that every paper has are not asked about. */
const textOf = ({ blocks }: SeenDocument): string =>
  blocks
    .flatMap((block) => {
      if (block.kind === 'words') return [block.text];
      if (block.kind === 'items') return block.items.flatMap(({ title, lines = [] }) => [title, ...lines]);
      return [];
    })
    .filter(Boolean)
    .join('.\n');
