import type { Field } from '#features/linkage/match/person.ts';

type Guess = readonly [RegExp, Field['kind']];

const guesses: readonly Guess[] = [
  [
    /^(given|first|fore|christian)_?name|^fname$|^given$|^first$|^forename|^vorname|^middle_?name|^mname$/,
    'given',
  ],
  [/^(sur|last|family|maiden)_?name|^lname$|^surname$|^last$|^family$|^nachname/, 'family'],
  [/birth_?date|date_of_birth|^dob|^birth_?day$|^born(_on)?$|^geb/, 'birth'],
  [/e_?mail/, 'email'],
  [/phone|mobile|^tel/, 'phone'],
  [/soc|ssn|nin$|national_id|mrn|_number$|postcode|post_code|^zip|^plz|house_?no/, 'number'],
];

const truths = /^(cluster|cluster_id|entity|entity_id|ent_id|true_id|recid_true|person_id_true|truth)$/;
const ids = /^(rec_?id|unique_id|id|record_id|row|index|source_dataset|.*_id_(l|r))$/;

/** Which column tells what: the fields, and where the truth and the name of a record stand. */
export type Columns = {
  readonly fields: readonly Field[];
  /** The column of each field. */
  readonly from: readonly string[];
  readonly truth: string | undefined;
  readonly id: string | undefined;
  /** A column with the whole name, where given and family name have none of their own. */
  readonly fullName: string | undefined;
};

/** Reads headers as a person would; `given` overrules (`{ surname: 'family', notes: 'none' }`). */
export function columnsOf(headers: readonly string[], given: Readonly<Record<string, string>> = {}): Columns {
  const plain = (header: string) =>
    header
      .trim()
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '_');
  const kindOf = (header: string): string => {
    const said = given[header] ?? given[plain(header)];
    if (said) return said;
    if (truths.test(plain(header))) return 'truth';
    if (ids.test(plain(header))) return 'id';
    return (
      guesses.find(([words]) => words.test(plain(header)))?.[1] ??
      (plain(header).includes('name') ? 'name' : 'text')
    );
  };
  const told = headers.map((header) => ({ header, kind: kindOf(header) }));
  const named = told.some(({ kind }) => kind === 'given' || kind === 'family');
  const compared = told.filter(({ kind }) => !['truth', 'id', 'name', 'none'].includes(kind));
  const full = named ? undefined : told.find(({ kind }) => kind === 'name')?.header;
  const fields = compared.map(({ header, kind }) => ({ name: header, kind: kind as Field['kind'] }));
  return {
    fields: full ? [{ name: 'given', kind: 'given' }, { name: 'family', kind: 'family' }, ...fields] : fields,
    from: full ? ['', '', ...compared.map(({ header }) => header)] : compared.map(({ header }) => header),
    truth: told.find(({ kind }) => kind === 'truth')?.header,
    id: told.find(({ kind }) => kind === 'id')?.header,
    fullName: full,
  };
}
