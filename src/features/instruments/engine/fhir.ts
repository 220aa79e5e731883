/** What of FHIR R4 the engine reads; everything else of a questionnaire is kept as it came. */

export type Coding = Extended & {
  readonly system?: string;
  readonly version?: string;
  readonly code?: string;
  readonly display?: string;
};
export type Quantity = {
  readonly value?: number;
  readonly unit?: string;
  readonly system?: string;
  readonly code?: string;
};
export type Attachment = {
  readonly contentType?: string;
  readonly data?: string;
  readonly title?: string;
  readonly size?: number;
};
export type Reference = { readonly reference?: string; readonly display?: string };
export type Expression = {
  readonly name?: string;
  readonly language?: string;
  readonly expression?: string;
};

/** The kinds of value[x] that a question can have, by the end of their name in JSON. */
export type Values = {
  readonly Boolean: boolean;
  readonly Decimal: number;
  readonly Integer: number;
  readonly Date: string;
  readonly DateTime: string;
  readonly Time: string;
  readonly String: string;
  readonly Uri: string;
  readonly Attachment: Attachment;
  readonly Coding: Coding;
  readonly Quantity: Quantity;
  readonly Reference: Reference;
};
export type Kind = keyof Values;
export type Value = { [K in Kind]: { readonly kind: K; readonly value: Values[K] } }[Kind];

type Valued<Prefix extends string> = { readonly [K in Kind as `${Prefix}${K}`]?: Values[K] };

export type Extension = Extended &
  Valued<'value'> & {
    readonly url: string;
    readonly valueCode?: string;
    readonly valueUrl?: string;
    readonly valueMarkdown?: string;
    readonly valueExpression?: Expression;
    readonly valueCodeableConcept?: { readonly coding?: readonly Coding[]; readonly text?: string };
  };
export type Extended = { readonly extension?: readonly Extension[] };

export const itemTypes = [
  'group',
  'display',
  'boolean',
  'decimal',
  'integer',
  'date',
  'dateTime',
  'time',
  'string',
  'text',
  'url',
  'choice',
  'open-choice',
  'attachment',
  'reference',
  'quantity',
] as const;
export type ItemType = (typeof itemTypes)[number];

export const operators = ['exists', '=', '!=', '>', '<', '>=', '<='] as const;
export type Condition = Valued<'answer'> & {
  readonly question: string;
  readonly operator: (typeof operators)[number];
};

export type Option = Extended & Valued<'value'> & { readonly initialSelected?: boolean };

export type Item = Extended & {
  readonly linkId: string;
  readonly type: ItemType;
  readonly text?: string;
  readonly _text?: Extended;
  readonly prefix?: string;
  readonly code?: readonly Coding[];
  readonly enableWhen?: readonly Condition[];
  readonly enableBehavior?: 'all' | 'any';
  readonly required?: boolean;
  readonly repeats?: boolean;
  readonly readOnly?: boolean;
  readonly maxLength?: number;
  readonly answerValueSet?: string;
  readonly answerOption?: readonly Option[];
  readonly initial?: readonly Valued<'value'>[];
  readonly item?: readonly Item[];
};

export type Concept = Coding & {
  readonly abstract?: boolean;
  readonly inactive?: boolean;
  readonly contains?: readonly Concept[];
  readonly concept?: readonly Concept[];
  readonly property?: readonly {
    readonly code: string;
    readonly valueDecimal?: number;
    readonly valueInteger?: number;
  }[];
};
type Include = {
  readonly system?: string;
  readonly concept?: readonly Concept[];
  readonly filter?: readonly unknown[];
  readonly valueSet?: readonly string[];
};
export type Contained = {
  readonly resourceType: string;
  readonly id?: string;
  readonly url?: string;
  readonly expansion?: { readonly contains?: readonly Concept[] };
  readonly compose?: { readonly include?: readonly Include[]; readonly exclude?: readonly Include[] };
  readonly concept?: readonly Concept[];
};

export type Questionnaire = Extended & {
  readonly resourceType: 'Questionnaire';
  readonly id?: string;
  readonly url?: string;
  readonly version?: string;
  readonly title?: string;
  readonly _title?: Extended;
  readonly name?: string;
  readonly status?: string;
  readonly description?: string;
  readonly publisher?: string;
  readonly copyright?: string;
  readonly code?: readonly Coding[];
  readonly contained?: readonly Contained[];
  readonly item?: readonly Item[];
};

export type Answer = Valued<'value'> & { readonly item?: readonly ResponseItem[] };
export type ResponseItem = {
  readonly linkId: string;
  readonly text?: string;
  readonly answer?: readonly Answer[];
  readonly item?: readonly ResponseItem[];
};
export type Response = {
  readonly resourceType: 'QuestionnaireResponse';
  readonly status: string;
  readonly questionnaire?: string;
  readonly item?: readonly ResponseItem[];
};
