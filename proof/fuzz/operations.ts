/** As much of JSON Schema as the contracts use. */
export type Schema = {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
};

export type Parameter = { readonly name: string; readonly required: boolean; readonly schema: Schema };

/** One thing that can be asked, as OpenAPI tells it. */
export type Operation = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly params: readonly Parameter[];
  readonly query: readonly Parameter[];
  readonly edits: boolean;
  readonly body: Schema | undefined;
};

type Described = {
  readonly parameters?: readonly (Parameter & { readonly in: string })[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
};
type Document = { readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>> };

/** Every operation of the document that is served at `/api/openapi.json`. */
export function operationsOf(text: string): Operation[] {
  const { paths } = JSON.parse(text) as Document;
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { parameters = [], requestBody }]): Operation => {
      const below = (place: string) => parameters.filter((parameter) => parameter.in === place);
      return {
        method: method.toUpperCase() as Operation['method'],
        path,
        params: below('path'),
        query: below('query'),
        edits: below('header').some(({ name }) => name === 'if-match'),
        body: requestBody?.content['application/json']?.schema,
      };
    }),
  );
}
