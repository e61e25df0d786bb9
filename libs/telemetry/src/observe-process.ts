import { readFile } from 'node:fs/promises';
import { findPackageJSON } from 'node:module';
import { observeCalls } from './observers/calls.js';
import { observeCommands } from './observers/commands.js';
import { observeJobs } from './observers/jobs.js';
import { observeLog } from './observers/log.js';
import { observeRequests } from './observers/requests.js';
import { observeSagaSteps } from './observers/saga-steps.js';
import { observeStatements } from './observers/statements.js';
import { ContextStorage } from './pipeline/context-storage.js';
import { openPipeline } from './pipeline/open-pipeline.js';
import { resourceOf } from './pipeline/resource.js';
import { readSettings } from './settings.js';

export interface Observation {
  stop(): Promise<void>;
}

export interface ObservedProcess {
  readonly service: string;
  /** URL of a module of the process's package. */
  readonly module: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Opens the way to the collector and listens to what the libraries tell on their channels. */
export async function observeProcess({ service, module, environment }: ObservedProcess): Promise<Observation> {
  const settings = readSettings(environment);
  const contexts = new ContextStorage();
  const resource = resourceOf({ service, version: await versionOf(module), stage: settings.NODE_ENV });
  const pipeline = await openPipeline(settings, resource, contexts);
  observeRequests(contexts);
  observeStatements();
  observeCommands();
  observeCalls();
  observeSagaSteps(contexts);
  observeJobs(contexts);
  observeLog();
  return pipeline;
}

async function versionOf(module: string): Promise<string> {
  const manifest = findPackageJSON('.', module);
  if (manifest === undefined) return '0.0.0';
  return (JSON.parse(await readFile(manifest, 'utf8')) as { version?: string }).version ?? '0.0.0';
}
