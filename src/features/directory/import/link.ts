import { newId } from '#platform/values/index.ts';
import type { Remark } from '../contract.ts';
import type { CheckedRow, Value } from './check.ts';
import { type EntityName, entities, entityNames } from './entities.ts';
import { kinds } from './fields.ts';
import { remark } from './rows.ts';

/** A row of the directory as it stands there: our id, and under which source and id it is known. */
export type Known = { readonly id: string; readonly source: string; readonly sourceId: string };

/** A row ready for its table. */
export type LinkedRow = Known & {
  readonly from: CheckedRow;
  readonly columns: Readonly<Record<string, Value>>;
};

/** Looks up what an id of the files stands for. */
export type Lookup = (entity: EntityName, sourceId: string) => string | undefined;

const nowhere = /*i18n*/ 'It belongs to nothing that is in these files or in the directory.';

/** By which columns a row points to one of any entity, and says of which. */
const pointsAnywhere: Partial<Record<EntityName, readonly [string, string]>> = {
  attribute: ['link_id', 'link_entity'],
  metadata: ['resource_id', 'resource_type'],
};

const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

/** Resolves the references of all rows, entity by entity; what leads nowhere is left out, or refuses the row. */
export class Linker {
  readonly remarks: Remark[] = [];
  readonly #source: string;
  readonly #known: ReadonlyMap<EntityName, ReadonlyMap<string, Known>>;
  readonly #ids = new Map<string, string>();

  /** `known` holds the rows that are there already, under each id by which the files may mean them. */
  constructor(source: string, known: ReadonlyMap<EntityName, ReadonlyMap<string, Known>>) {
    this.#source = source;
    this.#known = known;
  }

  lookup: Lookup = (entity, sourceId) =>
    this.#ids.get(`${entity} ${sourceId}`) ?? this.#known.get(entity)?.get(sourceId)?.id;

  link(entity: EntityName, rows: readonly CheckedRow[]): LinkedRow[] {
    const identified = rows.map((from) => this.#identify(entity, from));
    for (const { id, from } of identified) this.#ids.set(`${entity} ${from.id}`, id);
    const linked = identified.map((row) => this.#resolve(entity, row));
    for (const [index, row] of linked.entries()) if (!row) this.#ids.delete(`${entity} ${rows[index]?.id}`);
    return linked.filter((row) => row !== undefined);
  }

  #identify(entity: EntityName, from: CheckedRow): Known & { from: CheckedRow } {
    const there = this.#known.get(entity)?.get(from.id);
    return there
      ? { ...there, from }
      : { id: isUuid(from.id) ? from.id : newId(), source: this.#source, sourceId: from.id, from };
  }

  #resolve(entity: EntityName, row: Known & { from: CheckedRow }): LinkedRow | undefined {
    const { fields, belongsTo } = entities[entity];
    const columns: Record<string, Value> = {};
    for (const [name, value] of Object.entries(row.from.values)) {
      const field = fields[name];
      if (!field) continue;
      const kept =
        field.refers && typeof value === 'string'
          ? this.#follow(row.from, name, field.refers, value, field.required ?? false)
          : value;
      if (field.required && kept === null) return undefined;
      columns[field.column ?? name] = kept;
    }
    if (belongsTo && !belongsTo.some((name) => columns[name])) return this.#refuse(row.from, nowhere);
    return this.#followAny(entity, row, columns);
  }

  #follow(
    from: CheckedRow,
    name: string,
    entity: EntityName,
    value: string,
    required: boolean,
  ): string | null {
    const found = this.lookup(entity, value);
    if (found) return found;
    if (value === '0' && !required) return null;
    const problem = /*i18n*/ 'This leads to nothing that is in these files or in the directory.';
    this.remarks.push(remark(from, problem, required ? 'refused' : 'field left out', name, value));
    return null;
  }

  /** Attributes and metadata point to a row of any entity. */
  #followAny(
    entity: EntityName,
    row: Known & { from: CheckedRow },
    columns: Record<string, Value>,
  ): LinkedRow | undefined {
    const [name, type] = pointsAnywhere[entity] ?? [];
    if (!name || !type) return { ...row, columns };
    const wanted = String(columns[name]);
    const owner = this.#ownerOf(wanted, String(columns[type] ?? ''));
    if (!owner) return this.#refuse(row.from, nowhere, name, wanted);
    return { ...row, columns: { ...columns, [name]: owner.id, [type]: owner.entity } };
  }

  /** Only ids that are unique in the world may be found under another entity than the one they are said to be of. */
  #ownerOf(sourceId: string, said: string): { readonly entity: EntityName; readonly id: string } | undefined {
    const isName = entityNames.some((entity) => entity === said);
    const asked = entityNames.filter((entity) => entity === said || !isName || isUuid(sourceId));
    for (const entity of asked.toSorted((a, b) => Number(b === said) - Number(a === said))) {
      const id = this.lookup(entity, sourceId);
      if (id) return { entity, id };
    }
    return undefined;
  }

  #refuse(from: CheckedRow, problem: string, field?: string, value?: string): undefined {
    this.remarks.push(remark(from, problem, 'refused', field, value));
    return undefined;
  }
}

/** The type of a column in the database. */
export function sqlTypeOf(entity: EntityName, column: string): string {
  const field = Object.entries(entities[entity].fields).find(
    ([key, one]) => (one.column ?? key) === column,
  )?.[1];
  if (!field || field.refers || column === pointsAnywhere[entity]?.[0]) return 'uuid';
  return kinds[field.kind].sqlType;
}
