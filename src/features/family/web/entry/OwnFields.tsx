import { useLingui } from '@lingui/react';
import { Stack, TextArea } from '#ui/kit.ts';
import type { Reach } from '../../contract.ts';
import { ProtectionField } from '../ProtectionField.tsx';
import { type Chosen, chosenMembers, type OwnWords } from './members.ts';

type Props = {
  readonly reach: Reach;
  readonly chosen: Chosen;
  readonly onChange: (chosen: Chosen) => void;
  readonly errorAt: (path: string) => string | undefined;
};

const none: OwnWords = { text: '', sensitivity: 'none' };

/** Words about one person alone, which only that person's record gets. */
export function OwnFields({ reach, chosen, onChange, errorAt }: Props) {
  const { i18n } = useLingui();
  return (
    <details>
      <summary>{i18n.t('Something about one of them alone')}</summary>
      <Stack gap={3}>
        {chosenMembers(reach, chosen).map(({ clientId, name }, place) => {
          const own = chosen.own[clientId] ?? none;
          const set = (changed: Partial<OwnWords>) =>
            onChange({ ...chosen, own: { ...chosen.own, [clientId]: { ...own, ...changed } } });
          return (
            <Stack key={clientId} gap={2}>
              <TextArea
                name={`own-${clientId}`}
                value={own.text}
                onChange={(text) => set({ text })}
                error={errorAt(`members.${place}.own.text`)}
                rows={2}
                label={i18n.t('About {name} alone', { name })}
              />
              {own.text ? (
                <ProtectionField
                  name={`own-protection-${clientId}`}
                  value={own.sensitivity}
                  onChange={(sensitivity) => set({ sensitivity })}
                  error={errorAt(`members.${place}.own.sensitivity`)}
                  mayProtect={reach.mayProtect}
                />
              ) : null}
            </Stack>
          );
        })}
      </Stack>
    </details>
  );
}
