export { auditChecker } from './check.ts';
export { noteOf, type SignedHead } from './head.ts';
export { keptHeads, readKeptHead } from './kept-heads.ts';
export { keyLines, privateKeyFile, readPublicKey, trustedKeys, trustKeys } from './key.ts';
export { type EventProof, proveEvent } from './prove-event.ts';
export { type HeadProof, proveHead } from './prove-head.ts';
export { startSealing } from './sealing.ts';
export { type Verdict, verifyAll } from './verify.ts';
