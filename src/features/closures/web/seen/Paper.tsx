import { Quote, Soft } from '#ui/kit.ts';
import type { SeenDocument } from '../../contract.ts';
import css from './Paper.module.css';

type Block = SeenDocument['blocks'][number];

/** A document word for word as it will be printed, in its language and direction. */
export function Paper({ document }: { readonly document: SeenDocument }) {
  const { title, lead, language, foot, blocks } = document;
  return (
    <article
      className={css['paper']}
      lang={language}
      dir={language === 'ar' ? 'rtl' : 'ltr'}
      aria-label={title}
    >
      <h2>{title}</h2>
      <Soft>{lead}</Soft>
      {keyed(blocks).map(([key, block]) => (
        <BlockPart key={key} block={block} />
      ))}
      <p className={css['foot']}>{foot}</p>
    </article>
  );
}

/** A paper does not change while it is read: a thing's place in it is its name. */
const keyed = <T,>(list: readonly T[]): (readonly [string, T])[] =>
  list.map((one, place) => [`${place}`, one] as const);

function BlockPart({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'heading':
      return <h3>{block.text}</h3>;
    case 'words':
      return (
        <p className={css['words']} dir="auto">
          {block.text}
        </p>
      );
    case 'quote':
      return <Quote by={block.by}>{block.text}</Quote>;
    case 'facts':
      return block.facts.length === 0 ? null : (
        <dl>
          {block.facts.map(({ name, value }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <bdi>{value}</bdi>
              </dd>
            </div>
          ))}
        </dl>
      );
    case 'items':
      return <ItemList items={block.items} mark={block.mark} />;
  }
}

type ListProps = Pick<Extract<Block, { kind: 'items' }>, 'items' | 'mark'>;

function ItemList({ items, mark }: ListProps) {
  const List = mark === 'number' ? 'ol' : 'ul';
  return (
    <List className={mark === 'tick' ? css['tick'] : undefined}>
      {keyed(items).map(([key, { title, strong, lines = [] }]) => (
        <li key={key}>
          <span dir="auto">{title}</span>
          {strong ? (
            <>
              {' '}
              <strong>
                <bdi>{strong}</bdi>
              </strong>
            </>
          ) : null}
          {lines.filter(Boolean).map((said) => (
            <div key={said} dir="auto">
              <Soft>{said}</Soft>
            </div>
          ))}
        </li>
      ))}
    </List>
  );
}
