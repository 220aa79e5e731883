import { Component, type ReactNode } from 'react';
import { BrokenPage } from '#ui/state/WholePage.tsx';

type Props = {
  /** Where it stands: elsewhere it is tried anew. */
  readonly at: string;
  readonly children: ReactNode;
};

type State = { readonly error?: unknown };

/** Says so when what it holds breaks while it is drawn. */
export class Broken extends Component<Props, State> {
  override state: State = {};

  static getDerivedStateFromError(error: unknown): State {
    return { error };
  }

  override componentDidCatch(error: unknown): void {
    if (isMissingFile(error)) loadAnew(this.props.at);
  }

  override componentDidUpdate({ at }: Props): void {
    if (at !== this.props.at && this.state.error) this.setState({ error: undefined });
  }

  override render(): ReactNode {
    return this.state.error ? <BrokenPage error={this.state.error} /> : this.props.children;
  }
}

const isMissingFile = (error: unknown): boolean =>
  error instanceof Error && /imported module|importing a module|preload CSS/i.test(error.message);

const LOADED_ANEW = 'throughline-loaded-anew';

/** A newer version may have been installed, whose files have other names. Once for each page, and not without a line. */
function loadAnew(at: string): void {
  if (!navigator.onLine || sessionStorage.getItem(LOADED_ANEW) === at) return;
  sessionStorage.setItem(LOADED_ANEW, at);
  window.location.reload();
}
