import { randomUUID } from 'node:crypto';
import { type Collector, type ReceivedSpan, waitUntil } from '@webstore/testing';

/** A trace as somebody looks at it, who began it as a browser does. */
export class TraceReader {
  readonly traceId = randomUUID().replaceAll('-', '');
  readonly browserSpanId = 'b7ad6b7169203331';

  constructor(private readonly collector: Collector) {}

  get traceparent(): string {
    return `00-${this.traceId}-${this.browserSpanId}-01`;
  }

  get spans(): ReceivedSpan[] {
    return this.collector.spans.filter(({ traceId }) => traceId === this.traceId);
  }

  /** The first span of this name, as soon as it has come. */
  async span(name: string): Promise<ReceivedSpan> {
    return waitUntil(`the span ${name}`, () => this.spans.find((span) => span.name === name));
  }

  /** `service: name` of each span below the browser's, and in it what is below that. */
  tree(parentId = this.browserSpanId): Tree {
    const children = this.spans.filter((span) => span.parentId === parentId);
    return Object.fromEntries(children.map(({ service, name, spanId }) => [`${service}: ${name}`, this.tree(spanId)]));
  }
}

export interface Tree {
  readonly [span: string]: Tree;
}
