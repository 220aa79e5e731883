export { type FileKind, fileKinds, shownKinds } from './kinds.ts';
export { type Received, type Receiving, receiveFile, tooLarge } from './receive.ts';
export { clamdScanner, type Scan } from './scan.ts';
export { createSealedFiles, type SealedFiles } from './sealed.ts';
export { createFileStore, type FileStore } from './store.ts';
