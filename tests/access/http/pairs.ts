import type { Actor, Category, ClientFacts } from '../model/facts.ts';
import type { World } from '../world/build.ts';
import { clients } from '../world/cast.ts';

export type Pair = { readonly actor: Actor; readonly client: ClientFacts; readonly category?: Category };

/** Each relation once: who asks about whom, and about what is marked how. */
const relations: Readonly<Record<string, readonly string[]>> = {
  plain: [
    'owner',
    'mate',
    'cleared mate',
    'former mate',
    'colleague in the program',
    'colleague elsewhere',
    'supervisor',
    'former supervisor',
    'director',
    'other director',
    'administrator',
    'auditor',
    'leading administrator',
    'gone mate',
    'mate with an old session',
    'mate who stepped away',
    'stranger',
    'nobody',
    'somebody with garbage for a secret',
    'partner',
    'partner with a link that is past',
    'partner with a revoked link',
  ],
  sealed: ['owner', 'named', 'supervisor', 'director'],
  unsealed: ['owner', 'named', 'partner whose consent was withdrawn'],
  excluding: ['mate', 'supervisor', 'cleared mate'],
  'opened in an emergency': ['rescuer', 'late rescuer', 'owner'],
  'sealed after an emergency': ['rescuer', 'other owner'],
  'excluding a rescuer': ['rescuer'],
  'in two programs': ['other owner', 'other director'],
  ended: ['owner', 'partner whose consent is past'],
  foreign: ['owner', 'foreign owner', 'administrator'],
};

const sensitive: readonly (readonly [string, Category])[] = [
  ['owner', 'mental_health'],
  ['cleared mate', 'mental_health'],
  ['cleared mate', 'hiv'],
  ['fully cleared mate', 'hiv'],
  ['stranger', 'hiv'],
];

const clientOf = (name: string) => clients.find((client) => client.name === name) as ClientFacts;

export function relationPairs({ actors }: World): readonly Pair[] {
  const actorOf = (name: string) => actors.find((actor) => actor.name === name) as Actor;
  return [
    ...Object.entries(relations).flatMap(([client, names]) =>
      names.map((name) => ({ actor: actorOf(name), client: clientOf(client) })),
    ),
    ...sensitive.map(([name, category]) => ({
      actor: actorOf(name),
      client: clientOf('plain'),
      category,
    })),
  ];
}

/** Everybody about everybody. */
export const allPairs = (world: World): readonly Pair[] => [
  ...world.actors.flatMap((actor) => clients.map((client) => ({ actor, client }))),
  ...world.actors.flatMap((actor) =>
    (['mental_health', 'hiv'] as const).map((category) => ({ actor, client: clientOf('plain'), category })),
  ),
];
