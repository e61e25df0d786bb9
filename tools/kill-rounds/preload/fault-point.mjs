import { subscribe } from 'node:diagnostics_channel';
import { appendFileSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import pg from 'pg';

/**
 * Loaded into a process before its program. While the file FAULT_POINT holds an order, the process obeys it: it sends
 * itself a signal when the named point is reached for the n-th time, before or after it, or writes down the points it meets.
 * Shape of an order: {"name", "moment": "before" | "after", "times", "signal"}, {"record": "path"}, or {"trace": "path"}
 * for every passing of every point.
 */
const file = process.env.FAULT_POINT;
const met = new Set();
let obeyed = '';
let left = 0;

function reach(moment, name) {
  const text = readOrder();
  if (text === undefined) return;
  const order = JSON.parse(text);
  if (order.record) return record(order.record, moment, name);
  if (order.trace) return appendFileSync(order.trace, `${moment} ${name}\n`);
  if (text !== obeyed) {
    obeyed = text;
    left = order.times;
  }
  if (order.name !== name || order.moment !== moment) return;
  left -= 1;
  if (left === 0) strike(order.signal);
}

function readOrder() {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** The order is taken away first: the process that comes after this one is not to die of it again. */
function strike(signal) {
  try {
    renameSync(file, `${file}.taken`);
  } catch {
    // It was called off a moment ago.
    return;
  }
  writeFileSync(`${file}.struck`, String(Date.now()));
  process.kill(process.pid, signal);
}

function record(path, moment, name) {
  if (moment !== 'before' || met.has(name)) return;
  met.add(name);
  appendFileSync(path, `${name}\n`);
}

const query = pg.Client.prototype.query;
const inTransaction = new WeakMap();

pg.Client.prototype.query = function queryWithFaults(config, ...rest) {
  if (typeof config?.submit === 'function') return query.call(this, config, ...rest);
  const name = `sql ${statementName(this, config)}`;
  reach('before', name);
  const last = rest.length - 1;
  if (typeof rest[last] === 'function') {
    const answer = rest[last];
    rest[last] = (...outcome) => {
      if (!outcome[0]) reach('after', name);
      answer(...outcome);
    };
    return query.call(this, config, ...rest);
  }
  const answered = query.call(this, config, ...rest);
  answered?.then?.(
    () => reach('after', name),
    () => undefined,
  );
  return answered;
};

/** A COMMIT is told from others by the statements that it commits. */
function statementName(client, config) {
  const text = typeof config === 'string' ? config : config.text;
  const name = config.name ?? text.trim().split(/\s+/).slice(0, 4).join(' ');
  if (name === 'BEGIN') inTransaction.set(client, []);
  const statements = inTransaction.get(client);
  if (name === 'COMMIT' && statements) {
    inTransaction.delete(client);
    return `COMMIT of ${[...new Set(statements)].join(', ')}`;
  }
  if (name === 'ROLLBACK') inTransaction.delete(client);
  else if (name !== 'BEGIN') statements?.push(name);
  return name;
}

const callName = ({ method, path }) =>
  `call ${method} ${path.split('?', 1)[0].replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')}`;

subscribe('http.client.request.created', ({ request }) => reach('before', callName(request)));
subscribe('http.client.response.finish', ({ request }) => reach('after', callName(request)));
