import type { Field } from '#features/linkage/match/person.ts';

type Role = Field['kind'] | 'truth' | 'id' | 'name' | 'year' | 'month' | 'day' | 'none';
type Guess = readonly [RegExp, Role];

const guesses: readonly Guess[] = [
  [
    /^(cluster|entity|ent|true|match|group|gold|ground_?truth|truth)(_?(id|no|num|key|recid))?$|^recid_true$|^person_id_true$/,
    'truth',
  ],
  [/^(unique_?id|uuid|row(_?(id|no|num))?|index|source(_?dataset)?|.*_id_(l|r))$|^$|^unnamed/, 'id'],
  [
    /birth_?date|date_?(of_?)?birth|^dob|^birth_?day$|^born(_on)?$|^geb(urtsdatum|_dat)?|fecha_?(de_?)?nac|date_?(de_?)?naiss/,
    'birth',
  ],
  [/^(birth_?year|year_?(of_?)?birth|yob|by|b_?year|geburtsjahr)$/, 'year'],
  [/^(birth_?month|month_?(of_?)?birth|mob|bm|b_?month)$/, 'month'],
  [/^(birth_?day_?(of_?month)?|day_?(of_?)?birth|bd|b_?day)$/, 'day'],
  [
    /^(given|first|fore|christian|middle|midl|mid)_?names?(_?\w?\d)?$|^[fm]_?name(_?\w?\d)?$|^(given|first|middle)$|^(forename|vorname|prenom|nombres?)s?\d?$/,
    'given',
  ],
  [
    /^(sur|last|family|maiden)_?names?(_?\w?\d)?$|^l_?name(_?\w?\d)?$|^(last|family|maiden)$|^(nachname|nom|apellidos?)(_?\w)?\d?$/,
    'family',
  ],
  [/e_?mail|correo/, 'email'],
  [/phone|mobile|^tel|^cell/, 'phone'],
  [
    /soc|ssn|nin$|national_id|nhs|passport|mrn|_number$|postcode|post_?code|post_?al|^zip|^plz|house_?no/,
    'number',
  ],
];
/** Whom a record is of where the same comes back, else only the record's own name. */
const person =
  /^(person|client|patient|individual|customer|voter|member|subject|rec|record|id)(_?(id|no|num|number|key))?$/;

/** Which column tells what. */
export type Columns = {
  readonly fields: readonly Field[];
  /** The texts of each field, by the columns that hold them. */
  readonly from: readonly (readonly string[])[];
  readonly truth: string | undefined;
  readonly id: string | undefined;
  /** A column with the whole name, where given and family name have none of their own. */
  readonly fullName: string | undefined;
};

const plain = (header: string) =>
  header
    .trim()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '');

/**
 * Reads headers as a person would; `given` overrules (`{ surname: 'family', notes: 'none' }`); `repeats` tells
 * whether a value of a column stands in more than one row.
 */
export function columnsOf(
  headers: readonly string[],
  given: Readonly<Record<string, string>>,
  repeats: (header: string) => boolean,
): Columns {
  const roleOf = (header: string): Role => {
    const name = plain(header);
    const said = given[header] ?? given[name];
    if (said) return said as Role;
    if (person.test(name)) return repeats(header) ? 'truth' : 'id';
    return guesses.find(([words]) => words.test(name))?.[1] ?? (name.includes('name') ? 'name' : 'text');
  };
  const told = headers.map((header) => ({ header, role: roleOf(header) }));
  const first = (role: Role) => told.find((column) => column.role === role)?.header;
  const fields = told.flatMap(({ header, role }): [Field, string[]][] =>
    isKind(role) ? [[{ name: header, kind: role }, [header]]] : [],
  );
  const born = first('birth') ? undefined : first('year');
  if (born) fields.push([{ name: 'birth', kind: 'birth' }, [born, first('month') ?? '', first('day') ?? '']]);
  const named = fields.some(([{ kind }]) => kind === 'given' || kind === 'family');
  const fullName = named ? undefined : first('name');
  if (fullName)
    fields.unshift([{ name: 'given', kind: 'given' }, []], [{ name: 'family', kind: 'family' }, []]);
  return {
    fields: fields.map(([field]) => field),
    from: fields.map(([, from]) => from),
    truth: first('truth'),
    id: first('id'),
    fullName,
  };
}

const others: readonly Role[] = ['truth', 'id', 'name', 'year', 'month', 'day', 'none'];
const isKind = (role: Role): role is Field['kind'] => !others.includes(role);
