import fhirpath from 'fhirpath';

/** What an expression uses; `mistake` when it cannot be read at all. */
export type Analysis = {
  readonly functions: readonly string[];
  readonly variables: readonly string[];
  /** Texts in quotes, among which linkIds are. */
  readonly texts: readonly string[];
  readonly mistake: string | null;
};

type Ast = {
  readonly type: string;
  readonly text?: string;
  readonly delimitedText?: string;
  readonly children?: readonly Ast[];
};

const longest = 5000;
const largest = 2000;

/** Functions that we evaluate; what would ask another server, or write to a console, is not among them. */
export const knownFunctions: ReadonlySet<string> = new Set(
  `empty not exists all allTrue anyTrue allFalse anyFalse subsetOf supersetOf isDistinct distinct count where
  extension select coalesce sort aggregate sum min max avg weight ordinal single first last type ofType is as tail
  take skip combine union intersect exclude iif defineVariable toInteger toLong toDecimal toString toDate toDateTime
  toTime toBoolean toQuantity hasValue getValue convertsToBoolean convertsToInteger convertsToLong convertsToDecimal
  convertsToString convertsToDate convertsToDateTime convertsToTime convertsToQuantity indexOf lastIndexOf substring
  startsWith endsWith contains upper lower replace matches matchesFull replaceMatches length toChars join split trim
  abs ceiling exp floor ln log power round sqrt truncate lowBoundary highBoundary now today yearOf monthOf dayOf
  dateOf repeat children descendants comparable`.split(/\s+/),
);

/** Names that every expression knows. */
export const knownVariables: ReadonlySet<string> = new Set([
  'resource',
  'rootResource',
  'context',
  'questionnaire',
  'qitem',
  'ucum',
  'sct',
  'loinc',
]);

const inQuotes = /'(?:\\.|[^'\\])*'/g;

/** Of whom a form is about expressions may know the date of birth, nothing else. */
const asksMoreOfPerson = (expression: string): boolean =>
  /%patient\b(?!\s*\.\s*birthDate\b)/.test(expression.replace(inQuotes, "''"));

/** True where we can evaluate an expression, as far as can be told without its variables. */
export function isReadable(expression: string): boolean {
  const { mistake, functions } = analyse(expression);
  return mistake === null && functions.every((name) => knownFunctions.has(name));
}

/** Reads an expression without evaluating it. */
export function analyse(expression: string): Analysis {
  const nothing = { functions: [], variables: [], texts: [] };
  if (expression.length > longest) return { ...nothing, mistake: `longer than ${longest} characters` };
  try {
    const nodes = flat(fhirpath.parse(expression) as Ast);
    if (nodes.length > largest) return { ...nothing, mistake: 'too large' };
    const texts = (type: string) =>
      nodes.flatMap((node) => (node.type === type && node.text !== undefined ? [node.text] : []));
    const defined = nodes.flatMap((node, nth) =>
      node.type === 'FunctionInvocation' && node.text === 'defineVariable' ? quoted(nodes.slice(nth)) : [],
    );
    return {
      functions: [...new Set(texts('FunctionInvocation'))],
      variables: [...new Set(nodes.flatMap(nameOf))].filter(
        (name) => !defined.includes(name) && (name !== 'patient' || asksMoreOfPerson(expression)),
      ),
      texts: nodes.filter(({ type }) => type === 'StringLiteral').flatMap((node) => quoted([node])),
      mistake: null,
    };
  } catch (error) {
    return {
      ...nothing,
      mistake: error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'unreadable',
    };
  }
}

const nameOf = ({ type, text, delimitedText }: Ast): readonly string[] =>
  type === 'ExternalConstantTerm' ? [delimitedText?.replace(/^[`']|[`']$/g, '') ?? text ?? ''] : [];

const flat = (node: Ast): readonly Ast[] => [node, ...(node.children ?? []).flatMap(flat)];

function quoted(nodes: readonly Ast[]): readonly string[] {
  const literal = nodes.find(({ type }) => type === 'StringLiteral')?.text;
  return literal === undefined ? [] : [literal.replace(/^'|'$/g, '').replace(/\\(.)/g, '$1')];
}
