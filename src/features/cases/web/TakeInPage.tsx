import IntakePage from './IntakePage.tsx';

/** Taking in somebody of whom nothing is known before they speak. */
export default function TakeInPage() {
  return <IntakePage />;
}
