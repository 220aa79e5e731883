/** Everything a room's pages are built from: `import { Page, Section, TextField } from '#ui/kit.ts'`. */
export { type Me, useCan, useMe, useTimeZone } from './data/session.tsx';
export { ConfirmDialog } from './dialog/ConfirmDialog.tsx';
export { ConflictDialog } from './dialog/ConflictDialog.tsx';
export type { Labels as ConflictLabels } from './dialog/conflict.ts';
export { Dialog } from './dialog/Dialog.tsx';
export { FormDialog } from './dialog/FormDialog.tsx';
export { useTold } from './dialog/useTold.ts';
export { DraftState } from './draft/DraftState.tsx';
export { forgetDrafts } from './draft/mirror.ts';
export type { Remote as DraftRemote } from './draft/remote.ts';
export { useDraft } from './draft/useDraft.ts';
export { WritingHints } from './hints/WritingHints.tsx';
export { MoreMenu } from './menu/MoreMenu.tsx';
export * from './plain.ts';
export { Later, useFirstFew, useLater } from './state/Later.tsx';
export { hrefOf } from './way/address.ts';
export { Navigate, useAddress, useGo, useSearch } from './way/Way.tsx';
export { AwayLink, ButtonLink, Link } from './words/Links.tsx';
