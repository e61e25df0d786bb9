import type { Context } from '@opentelemetry/api';

/** A context that knows one thing and the context that it was made from. The SDK's own copies all it knows at each step. */
export class ContextNode implements Context {
  static readonly root: Context = new ContextNode(undefined, undefined, undefined);

  private constructor(
    private readonly parent: ContextNode | undefined,
    private readonly key: symbol | undefined,
    private readonly value: unknown,
  ) {}

  getValue(key: symbol): unknown {
    for (let node: ContextNode | undefined = this; node !== undefined; node = node.parent) {
      if (node.key === key) return node.value;
    }
    return undefined;
  }

  setValue(key: symbol, value: unknown): Context {
    return new ContextNode(this, key, value);
  }

  deleteValue(key: symbol): Context {
    return new ContextNode(this, key, undefined);
  }
}
