import { differences } from '../claim.js';
import { expectSoon } from '../expect-soon.js';
import { type ObservedShop, SERVICES } from '../observed-shop.js';

const SPANS = 'sum by (service_name) (traces_span_metrics_calls_total)';
const REQUESTS = 'sum by (job) (http_server_request_duration_seconds_count)';
const SERVER_SPANS = 'sum by (service_name) (traces_span_metrics_calls_total{span_kind="SPAN_KIND_SERVER"})';
const EDGES = 'sum by (client, server) (traces_service_graph_request_total)';

/** Who asks whom, of all that the shop is made of. A database goes by its name. */
const edges = (database: string) => [
  ...['payments-service', 'promotions-service', 'inventory', 'redis', database].map(
    (asked) => `main-service → ${asked}`,
  ),
  ...['payment-provider', database].map((asked) => `payments-service → ${asked}`),
  `promotions-service → ${database}`,
  ...['inventory', 'crm', 'payments-service', 'promotions-service', database].map(
    (asked) => `fulfillment-worker → ${asked}`,
  ),
];

/** What the collector makes of spans. */
export function callsAreSeen(shop: () => ObservedShop): void {
  it('counts the spans of every service, and of nobody else', () =>
    expectSoon('every service', async () => {
      const services = (await shop().pipeline.samples(SPANS)).map(({ labels }) => ({ labels, value: 1 }));
      return differences(
        services,
        SERVICES.map((service_name) => ({ labels: { service_name }, value: 1 })),
      );
    }));

  it('counts as many requests by their spans as services count themselves', () =>
    expectSoon('the same counts', async () => {
      const { pipeline } = shop();
      const told = (await pipeline.samples(REQUESTS)).map(({ labels: { job = '' }, value }) => ({
        labels: { service_name: job.replace('webstore/', '') },
        value,
      }));
      const isTold = told.length > 0 ? [] : ['no service tells of requests'];
      return [...isTold, ...differences(await pipeline.samples(SERVER_SPANS), told)];
    }));

  it('knows who asks whom', () =>
    expectSoon('every edge', async () => {
      const database = new URL(shop().shop.database.url).pathname.slice(1);
      const calls = await shop().pipeline.samples(EDGES);
      const seen = calls.map(({ labels: { client, server } }) => `${client} → ${server}`);
      return edges(database).filter((edge) => !seen.includes(edge));
    }));
}
