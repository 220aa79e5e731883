import { useLingui } from '@lingui/react';
import { IconCloudOff, IconEyeOff, IconLock, IconMoodSad } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { serverWords } from '../language/language.ts';
import { Actions } from '../layout/Page.tsx';
import css from './States.module.css';

type StateProps = {
  readonly icon?: ReactNode;
  readonly title: ReactNode;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
};

/** Says in one sentence that there is nothing here, and what could be done about it. */
export function Empty({ icon, title, children, actions }: StateProps) {
  return (
    <div className={css['state']}>
      {icon}
      <p className={css['title']}>{title}</p>
      {children ? <div className={css['words']}>{children}</div> : null}
      {actions ? <Actions>{actions}</Actions> : null}
    </div>
  );
}

/** Shown while an answer is on its way; appears only after a moment, so that quick answers do not flicker. */
export function Loading({ children }: { readonly children?: ReactNode }) {
  const { i18n } = useLingui();
  return (
    <p role="status" className={css['loading']}>
      <span className={css['thread']} aria-hidden />
      {children ?? i18n.t('One moment…')}
    </p>
  );
}

/** A page or a record that is not there, or not for this worker: the two look the same. */
export function NotFound() {
  const { i18n } = useLingui();
  return (
    <Empty icon={<IconEyeOff aria-hidden />} title={i18n.t('There is nothing here that you can see.')}>
      {i18n.t('It may have been moved or closed, or it belongs to people who are not in your care.')}
    </Empty>
  );
}

/** A page that this worker's roles do not open. */
export function Forbidden() {
  const { i18n } = useLingui();
  return (
    <Empty icon={<IconLock aria-hidden />} title={i18n.t('This page is not part of your work here.')}>
      {i18n.t('If you need it, ask your supervisor or administrator.')}
    </Empty>
  );
}

/** No answer from the server, with a way to ask again. */
export function Offline({ actions }: { readonly actions?: ReactNode }) {
  const { i18n } = useLingui();
  return (
    <Empty icon={<IconCloudOff aria-hidden />} title={i18n.t('No connection.')} actions={actions}>
      {i18n.t('What you typed is still here. It will be sent when the connection is back.')}
    </Empty>
  );
}

/** Something went wrong on our side. `detail` is the server's sentence for people. */
export function Failed({
  detail,
  actions,
}: {
  readonly detail?: string | undefined;
  readonly actions?: ReactNode;
}) {
  const { i18n } = useLingui();
  return (
    <Empty icon={<IconMoodSad aria-hidden />} title={i18n.t('That did not work.')} actions={actions}>
      {detail ? serverWords(i18n, detail) : i18n.t('Nothing was changed. Please try again in a moment.')}
    </Empty>
  );
}
