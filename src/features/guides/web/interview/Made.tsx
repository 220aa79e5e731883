import { useLingui } from '@lingui/react';
import { Link, Mark, Row } from '#ui/kit.ts';
import type { Interview } from '../../contract.ts';
import { type Making, makingWords } from '../../rules/words.ts';

type Props = {
  readonly clientId: string;
  readonly made: Interview['questions'][number]['made'];
};

const tones = { need: 'wait', strength: 'good', support: 'good', hope: 'info' } as const satisfies Record<
  Making,
  string
>;

/** What was made of an answer; each can be changed among the assessments. */
export function Made({ clientId, made }: Props) {
  const { i18n } = useLingui();
  if (made.length === 0) return null;
  return (
    <Row>
      {made.map(({ id, what, title }) => (
        <span key={id}>
          <Mark tone={tones[what]}>{i18n.t(makingWords[what])}</Mark>{' '}
          <Link to={`/clients/${clientId}/assessments`}>{title}</Link>
        </span>
      ))}
    </Row>
  );
}
