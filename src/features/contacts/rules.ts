/** How somebody was met or written to. */
export const contactKinds = ['phone', 'visit', 'office', 'video', 'message', 'letter'] as const;
export type ContactKind = (typeof contactKinds)[number];
export const kindWords: Readonly<Record<ContactKind, string>> = {
  phone: /*i18n*/ 'Phone call',
  visit: /*i18n*/ 'Visit',
  office: /*i18n*/ 'Meeting at our office',
  video: /*i18n*/ 'Video call',
  message: /*i18n*/ 'Message',
  letter: /*i18n*/ 'Letter',
};

export const contactPartners = ['client', 'family', 'provider', 'other'] as const;
export type ContactPartner = (typeof contactPartners)[number];
export const partnerWords: Readonly<Record<ContactPartner, string>> = {
  client: /*i18n*/ 'The person themselves',
  family: /*i18n*/ 'Family or friends',
  provider: /*i18n*/ 'A provider',
  other: /*i18n*/ 'Somebody else',
};

export const contactOutcomes = ['reached', 'no_answer', 'missed', 'cancelled'] as const;
export type ContactOutcome = (typeof contactOutcomes)[number];
export const outcomeWords: Readonly<Record<ContactOutcome, string>> = {
  reached: /*i18n*/ 'We spoke',
  no_answer: /*i18n*/ 'No answer',
  missed: /*i18n*/ 'They could not come',
  cancelled: /*i18n*/ 'Called off',
};

/** Whoever was reached has said something worth a note; an unanswered call may stand without one. */
export const needsNote: Readonly<Record<ContactOutcome, boolean>> = {
  reached: true,
  no_answer: false,
  missed: false,
  cancelled: false,
};

export const appointmentStates = ['planned', 'kept', 'missed', 'cancelled'] as const;
export type AppointmentState = (typeof appointmentStates)[number];
export const appointmentWords: Readonly<Record<AppointmentState, string>> = {
  planned: /*i18n*/ 'Planned',
  kept: /*i18n*/ 'Took place',
  missed: /*i18n*/ 'Missed',
  cancelled: /*i18n*/ 'Called off',
};

/** What a planned appointment may become, and whether that asks for a reason. */
export const appointmentEnds = { kept: false, missed: true, cancelled: true } as const satisfies Record<
  Exclude<AppointmentState, 'planned'>,
  boolean
>;

/** Until when a note should be signed by the agency's own rule (`agencies.note_due_hours` after the contact). */
function noteDueAt(happenedAt: string, dueHours: number): Date {
  return new Date(Date.parse(happenedAt) + dueHours * 3_600_000);
}

/** True when a note signed at `now` is late. */
export function isLate(happenedAt: string, dueHours: number, now: Date): boolean {
  return now > noteDueAt(happenedAt, dueHours);
}
