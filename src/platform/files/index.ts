export { fileKinds, shownKinds } from './kinds.ts';
export { opened } from './opened.ts';
export { type Received, type Receiving, receiveFile, tooLarge } from './receive.ts';
export { clamdScanner, type Scanner, scanFile } from './scan.ts';
export { createSealedFiles, type SealedFiles } from './sealed.ts';
export { createFileStore } from './store.ts';
