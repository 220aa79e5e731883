import { Mark } from '#ui/kit.ts';
import type { Answering } from '../answer/useAnswering.ts';

type Props = { readonly of: string; readonly answering: Answering };

/** What the questionnaire says about an answer that it finds unlikely; it may stand all the same. */
export function Warnings({ of, answering }: Props) {
  const said = answering.warningsAt(of);
  if (said.length === 0) return null;
  return (
    <div role="status">
      {said.map((words) => (
        <p key={words} lang={answering.language} dir="auto">
          <Mark tone="warn">{words}</Mark>
        </p>
      ))}
    </div>
  );
}
