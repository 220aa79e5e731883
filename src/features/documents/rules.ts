/** What a file is; the words are for the interface. */
export const uploadKinds = [
  'identity',
  'medical',
  'benefits',
  'housing',
  'legal',
  'school_or_work',
  'letter',
  'photo',
  'other',
] as const;
export type UploadKind = (typeof uploadKinds)[number];
export const uploadKindWords: Readonly<Record<UploadKind, string>> = {
  identity: /*i18n*/ 'Identity paper',
  medical: /*i18n*/ 'Medical paper',
  benefits: /*i18n*/ 'Benefits',
  housing: /*i18n*/ 'Lease or housing paper',
  legal: /*i18n*/ 'Court or legal paper',
  school_or_work: /*i18n*/ 'School or work',
  letter: /*i18n*/ 'Letter',
  photo: /*i18n*/ 'Photo',
  other: /*i18n*/ 'Something else',
};

/** Whom it came from. */
export const uploadSources = ['client', 'family', 'provider', 'authority', 'agency'] as const;
export type UploadSource = (typeof uploadSources)[number];
export const uploadSourceWords: Readonly<Record<UploadSource, string>> = {
  client: /*i18n*/ 'The person themselves',
  family: /*i18n*/ 'Family or friends',
  provider: /*i18n*/ 'A provider',
  authority: /*i18n*/ 'An office or a court',
  agency: /*i18n*/ 'Our agency',
};

export const scanStates = ['not_scanned', 'clean', 'found'] as const;
export type ScanState = (typeof scanStates)[number];
/** What is said about viruses; nobody is told more than is known. */
export const scanWords: Readonly<Record<ScanState, string>> = {
  not_scanned: /*i18n*/ 'Not checked for viruses',
  clean: /*i18n*/ 'No virus found',
  found: /*i18n*/ 'Locked away: a virus was found',
};

/**
 * What may be chosen; the server looks at the content. JPEG comes first and HEIC is left out: the browsers of Apple then
 * hand over a photo as JPEG, which everybody can open. HEIC that comes another way is kept as it is.
 */
export const takenTypes = 'image/jpeg,image/png,image/webp,application/pdf,.docx,.odt,.txt';
export const cameraTypes = 'image/jpeg';
export const mostBytes = 25_000_000;
