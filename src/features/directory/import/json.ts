import type { Remark } from '../contract.ts';
import { type EntityName, entities } from './entities.ts';
import { fileKindOf } from './files.ts';
import { entityOf, isEntity, nested, pointsDown, type Thing } from './nesting.ts';
import { type Cells, cell, type Gathered, Namer, type RawRow, remark, type SourceFile } from './rows.ts';

/** HSDS nests six deep; what is deeper was not made by it. */
const deepest = 12;

const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const thingsIn = (value: unknown): Thing[] => [value].flat().filter(isThing);

/** Reads one HSDS JSON file: a page of a list, a single object with all that is nested in it, or the tables of a datapackage. */
export function readJson(file: SourceFile): Gathered {
  const reader = new JsonReader(file.name);
  try {
    reader.readRoot(JSON.parse(file.text.replace(/^\uFEFF/, '')));
    return reader;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return {
      rows: [],
      remarks: [remark({ file: file.name }, /*i18n*/ 'This is not valid JSON.', 'refused')],
    };
  }
}

class JsonReader implements Gathered {
  readonly rows: RawRow[] = [];
  readonly remarks: Remark[] = [];
  readonly #file: string;
  readonly #namer = new Namer();

  constructor(file: string) {
    this.#file = file;
  }

  readRoot(content: unknown): void {
    if (!isThing(content)) this.#readList([content].flat(), '');
    else if (Array.isArray(content['contents'])) this.#readList(content['contents'], 'contents');
    else if (isEntity(content)) this.#readList([content], '$');
    else this.#readTables(content);
  }

  #readList(list: readonly unknown[], path: string): void {
    for (const [index, thing] of list.entries()) {
      const at = path === '$' ? path : `${path}[${index}]`;
      const entity = isThing(thing) ? entityOf(thing, this.#file) : undefined;
      if (entity && isThing(thing)) this.#readThing(entity, thing, at, {});
      else this.#pass(at);
    }
  }

  #readTables(tables: Thing): void {
    for (const [name, rows] of Object.entries(tables)) {
      const kind = fileKindOf(name);
      if (!kind || kind.ignored || !Array.isArray(rows)) this.#pass(name);
      else
        for (const [index, thing] of thingsIn(rows).entries()) {
          this.#readThing(kind.entity, thing, `${name}[${index}]`, kind.adds ?? {});
        }
    }
  }

  #pass(row: string): void {
    const problem = /*i18n*/ 'This is nothing that HSDS has in a directory.';
    this.remarks.push(remark({ file: this.#file, row }, problem, 'ignored'));
  }

  /**
   * Takes in one object and everything below it; answers its id. `context` holds references from above, `place`
   * the name of its place there, by which it is known when it has no id.
   */
  #readThing(entity: EntityName, thing: Thing, path: string, context: Cells, place?: string): string {
    const { fields } = entities[entity];
    const cells: Record<string, string | null> = { ...only(fields, context), ...scalarsOf(thing) };
    const below = Object.entries(thing).filter(([key, value]) => nested[key] && typeof value === 'object');
    for (const [key, value] of below) {
      const [target] = thingsIn(value);
      const reference = pointsDown[key] ?? '';
      if (!target || !(reference in fields)) continue;
      cells[reference] = this.#readThing(nested[key] ?? entity, target, `${path}.${key}`, ownerOf(cells));
    }
    const id = cell(String(thing['id'] ?? '')) ?? place ?? this.#namer.idFor(entity, cells);
    const at = { file: this.#file, row: path, entity };
    if (!thing['id'])
      this.remarks.push(
        remark(at, /*i18n*/ 'The row has no id; it will be known by what it says.', 'completed', 'id'),
      );
    this.rows.push({ ...at, id, cells });
    const hanging = below.filter(([key]) => !((pointsDown[key] ?? '') in fields));
    if (path.split('.').length < deepest) this.#readBelow(at, id, hanging, ownerOf(cells));
    return id;
  }

  #readBelow(
    parent: Omit<RawRow, 'id' | 'cells'>,
    id: string,
    below: readonly (readonly [string, unknown])[],
    owner: Cells,
  ): void {
    const { entity, row } = parent;
    const links = {
      [`${entity}_id`]: id,
      link_id: id,
      link_entity: entity,
      resource_id: id,
      resource_type: entity,
    };
    for (const [key, value] of below) {
      const child = nested[key];
      if (!child) continue;
      const context = child === 'program' || child === 'service' ? { ...owner, ...links } : links;
      for (const [index, thing] of thingsIn(value).entries()) {
        this.#readThing(child, thing, `${row}.${key}[${index}]`, context, `${id}/${key}/${index + 1}`);
      }
    }
  }
}

const only = (fields: object, context: Cells): Cells =>
  Object.fromEntries(Object.entries(context).filter(([key]) => key in fields));

function scalarsOf(thing: Thing): Cells {
  const own = Object.entries(thing).filter(
    ([key, value]) => key !== 'id' && (typeof value !== 'object' || value === null),
  );
  return Object.fromEntries(own.map(([key, value]) => [key, value === null ? null : cell(String(value))]));
}

const ownerOf = (cells: Cells): Cells =>
  cells['organization_id'] ? { organization_id: cells['organization_id'] } : {};
