import { readFile } from 'node:fs/promises';
import { findPackageJSON } from 'node:module';
import { listenToBackgroundWork } from './listeners/background-work.js';
import { listenToCalls } from './listeners/calls.js';
import { listenToCommands } from './listeners/commands.js';
import { listenToJobs } from './listeners/jobs.js';
import { listenToLog } from './listeners/log.js';
import { listenToRequests } from './listeners/requests.js';
import { listenToSagaSteps } from './listeners/saga-steps.js';
import { listenToStatements } from './listeners/statements.js';
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
  listenToRequests(contexts);
  listenToStatements();
  listenToCommands();
  listenToCalls();
  listenToSagaSteps(contexts);
  listenToJobs(contexts);
  listenToBackgroundWork(contexts);
  listenToLog();
  return pipeline;
}

async function versionOf(module: string): Promise<string> {
  const manifest = findPackageJSON('.', module);
  if (manifest === undefined) return '0.0.0';
  return (JSON.parse(await readFile(manifest, 'utf8')) as { version?: string }).version ?? '0.0.0';
}
