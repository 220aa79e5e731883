/** What is known of a person when two records are compared. `likeness` of the names: 1 is the same, 0 another. */
export type Compared = {
  readonly likeness: number;
  readonly told: { readonly birthDate: string | null; readonly phone: string | null };
  readonly kept: { readonly birthDate: string | null; readonly phone: string | null };
};

export const duplicateFields = ['name', 'birthDate', 'phone'] as const;
export type DuplicateField = (typeof duplicateFields)[number];
export const agreements = ['same', 'similar', 'different', 'not_known'] as const;
export type Agreement = (typeof agreements)[number];
export type Agreements = Readonly<Record<DuplicateField, Agreement>>;
export const sureness = ['very_likely', 'likely', 'possible'] as const;
export type Sureness = (typeof sureness)[number];

const sameName = 0.99;
const similarName = 0.6;

function nameAgrees(likeness: number): Agreement {
  if (likeness >= sameName) return 'same';
  return likeness >= similarName ? 'similar' : 'different';
}

/** Two days are similar when day and month are swapped or one digit differs: how forms go wrong. */
function daysAgree(told: string | null, kept: string | null): Agreement {
  if (!told || !kept) return 'not_known';
  if (told === kept) return 'same';
  const [year, month, day] = told.split('-');
  const oneDigit = [...told].filter((digit, place) => digit !== kept[place]).length === 1;
  return oneDigit || kept === `${year}-${day}-${month}` ? 'similar' : 'different';
}

const lastDigits = (phone: string | null) => (phone ?? '').replace(/\D/g, '').slice(-7);

function phonesAgree(told: string | null, kept: string | null): Agreement {
  const [one, other] = [lastDigits(told), lastDigits(kept)];
  if (one.length < 7 || other.length < 7) return 'not_known';
  return one === other ? 'same' : 'different';
}

/** Field by field, what agrees between what we were told and a record. */
export function compare({ likeness, told, kept }: Compared): Agreements {
  return {
    name: nameAgrees(likeness),
    birthDate: daysAgree(told.birthDate, kept.birthDate),
    phone: phonesAgree(told.phone, kept.phone),
  };
}

/** How sure it is the same person; undefined when nothing speaks for it. */
export function howSure({ name, birthDate, phone }: Agreements): Sureness | undefined {
  if (name === 'different') return phone === 'same' && birthDate === 'same' ? 'likely' : undefined;
  if (birthDate === 'same') return 'very_likely';
  if (phone === 'same') return birthDate === 'different' ? 'possible' : 'likely';
  if (birthDate === 'similar') return 'likely';
  if (name === 'same') return birthDate === 'not_known' ? 'likely' : 'possible';
  return birthDate === 'not_known' ? 'possible' : undefined;
}
