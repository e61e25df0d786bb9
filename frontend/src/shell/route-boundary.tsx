import { Component, type ReactNode } from 'react';
import { ErrorNotice } from '../ui/error-notice';

interface State {
  readonly error?: unknown;
  readonly hasFailed: boolean;
}

/** Where a page that breaks is replaced by a notice; the header and the footer stay. */
export class RouteBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { hasFailed: false };

  static getDerivedStateFromError(error: unknown): State {
    return { error, hasFailed: true };
  }

  override componentDidCatch(error: unknown): void {
    reportError(error);
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    return <ErrorNotice error={this.state.error} onRetry={() => this.setState({ hasFailed: false })} />;
  }
}
