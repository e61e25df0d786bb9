import { channel } from 'node:diagnostics_channel';
import { ConsoleLogger, type LogLevel } from '@nestjs/common';
import { redact } from '@webstore/telemetry';

type Printed = Parameters<ConsoleLogger['printAsJson']>[1];

const lines = channel('webstore.log');

// The framework's list of routes is no news; what the service itself tells begins when it listens.
const WHILE_STARTING: LogLevel[] = ['fatal', 'error', 'warn'];

/** A line of JSON for each thing that is told, without secrets; the channel `webstore.log` hears of it too. */
export class ServiceLogger extends ConsoleLogger {
  constructor() {
    super({ json: true, colors: false, logLevels: WHILE_STARTING });
  }

  protected override printAsJson(message: unknown, printed: Printed): void {
    const told = redact(message);
    const stack = redact(printed.errorStack ?? printed.error?.stack);
    super.printAsJson(told, { ...printed, ...(printed.errorStack !== undefined && { errorStack: stack }) });
    if (lines.hasSubscribers) {
      const facts = { ...factsOf(told), ...(stack !== undefined && { stack }) };
      lines.publish({ level: printed.logLevel, context: printed.context, message: textOf(told), facts });
    }
  }
}

function textOf(told: unknown): string {
  const { message } = Object(told) as { message?: unknown };
  return String(message ?? told);
}

function factsOf(told: unknown): object {
  if (typeof told !== 'object' || told === null) return {};
  const { message: _, ...facts } = told as { message?: unknown };
  return facts;
}
