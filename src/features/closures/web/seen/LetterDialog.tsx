import { useLingui } from '@lingui/react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Dialog } from '#ui/kit.ts';
import { api } from '../api.ts';
import { bodyOf, type Ending } from '../useEnding.ts';
import { type PaperLanguage, Reading } from './Reading.tsx';

type Props = {
  readonly clientId: string;
  readonly caseId: string;
  readonly ending: Ending;
  readonly onClose: () => void;
};

/** The papers of an ending while it is written: nothing is kept, nothing is sent. */
export function LetterDialog({ clientId, caseId, ending, onClose }: Props) {
  const { i18n } = useLingui();
  const [language, setLanguage] = useState<PaperLanguage>();
  const { summary, clientWords, transitionPlan, resources, followUpDays } = bodyOf(ending);
  const letter = useQuery({
    queryKey: ['seen', clientId, 'letter', caseId, language],
    queryFn: () =>
      api('POST /clients/:clientId/cases/:caseId/closing-letter', {
        params: { clientId, caseId },
        query: language ? { language } : {},
        body: { summary, clientWords, transitionPlan, resources, followUpDays },
      }),
    gcTime: 0,
  });
  return (
    <Dialog open wide title={i18n.t('As they will see it')} onClose={onClose}>
      <Reading query={letter} language={language} onLanguage={setLanguage} />
    </Dialog>
  );
}
