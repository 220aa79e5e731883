import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconClock,
  IconInfoCircle,
  IconPoint,
} from '@tabler/icons-react';

/** What a state means: danger needs somebody now, warn soon, good is done or well, wait is somebody else's move. */
export type Tone = 'plain' | 'info' | 'good' | 'wait' | 'warn' | 'danger' | 'missing';

const icons = {
  plain: IconPoint,
  info: IconInfoCircle,
  good: IconCircleCheck,
  wait: IconClock,
  warn: IconClock,
  danger: IconAlertTriangle,
  missing: IconCircleDashed,
} as const;

/** The shape that stands for a tone; decorative, the words beside it say the same. */
export function ToneIcon({ tone, size = 16 }: { readonly tone: Tone; readonly size?: number }) {
  const Icon = icons[tone];
  return <Icon size={size} stroke={2} aria-hidden />;
}
