import { chapters } from './catalog.js';
import { type AttributeRule, type Instrument, seriesAtMost } from './instrument.js';
import { prometheusName } from './prometheus-name.js';

const PREFACE = `# Metrics

Every instrument of the shop, written by \`npm run metrics:doc\` from \`libs/telemetry/src/catalog\`. Code can record nothing else,
and only with these attributes. How a metric is added: [observability](../observability.md#metrics).

- A **counter** sums what happened, a **histogram** also how much or how long. Both are counted after the commit that makes it
  so, in the process that made it: a process that dies in between counts one too few, and nothing is counted twice.
- A **gauge** tells what is. Every replica that looks sees the same: take the maximum over instances, never the sum.
- An **up-down** tells each process's own share of something: add them up.
- Gauges and up-downs are looked at when metrics are exported. What could not be seen within half a second is left out.
- *Series* is how many there can be at most, of one process. In an attribute, *live* values are those seen in the last
  5 minutes and *most-seen* those that come up most often; the others are \`other\`.
- Beside these, the SDK tells of its own queues (\`otel.sdk.…\`) and the collector of itself and of the spans that it passes on.
- In Prometheus a dot in an attribute's name becomes \`_\`; a histogram has \`_bucket\`, \`_sum\` and \`_count\` after its name.
`;

/** The catalog as a page for people (Markdown). */
export function describeCatalog(): string {
  const told = Object.entries(chapters).map(
    ([title, instruments]) => `## ${title}\n\n${Object.entries(instruments).map(describe).join('\n')}`,
  );
  return [PREFACE, ...told].join('\n');
}

function describe([name, instrument]: [string, Instrument]): string {
  const { kind, unit, description, attributes, buckets, hasExemplars, recordedBy, isAwaited } = instrument;
  const facts = [
    `- \`${name}\`, ${kind}, unit \`${unit}\`, at most ${seriesAtMost(instrument)} series`,
    `- ${isAwaited ? 'not recorded yet; will be by' : 'recorded by'} ${recordedBy.join(', ')}`,
    ...Object.entries(attributes).map(([attribute, rule]) => `- attribute \`${attribute}\`: ${describeRule(rule)}`),
    ...(buckets ? [`- buckets: ${buckets.join(', ')}`] : []),
    ...(hasExemplars ? ['- exemplars: the last value of each bucket names its trace'] : []),
  ];
  return `### \`${prometheusName(name, instrument)}\`\n\n${description}.\n\n${facts.join('\n')}\n`;
}

function describeRule({ values, others, isOptional }: AttributeRule): string {
  const closed = values.map((value) => `\`${value}\``).join(', ');
  const all = others ? `${others.atMost} values (${others.which}), else ${closed}` : closed;
  return isOptional ? `${all}; may be left out` : all;
}
