import { useLingui } from '@lingui/react';
import { extensionsOf, urls } from '../../engine/extensions.ts';
import type { Node } from '../../engine/nodes.ts';
import css from './Form.module.css';

/** Where one can read more, as the questionnaire says. */
export function Support({ node }: { readonly node: Node }) {
  const { i18n } = useLingui();
  const links = extensionsOf(node.item, urls.supportLink).flatMap(({ valueUri }) => valueUri ?? []);
  return links
    .filter((link) => /^https?:\/\//.test(link))
    .map((link) => (
      <a key={link} href={link} rel="noreferrer noopener" target="_blank" className={css['support']}>
        {i18n.t('Read more about this')}
      </a>
    ));
}
