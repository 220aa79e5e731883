export { assessmentsRoom } from './server.ts';
export { checkClearance, openCase } from './store/cases.ts';
export { HopeWriter } from './store/hopes.ts';
export { InquiryWriter } from './store/inquiries.ts';
export { saidAbout } from './store/json.ts';
export { NeedWriter, sensitivityOf } from './store/needs.ts';
export { comesFromAnswer } from './store/sources.ts';
export { StrengthWriter } from './store/strengths.ts';
