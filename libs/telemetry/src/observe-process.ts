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
import { readVersion } from './version/read-version.js';

export interface Observation {
  stop(): Promise<void>;
}

export interface ObservedProcess {
  readonly service: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Opens the way to the collector and listens to what the libraries tell on their channels. */
export async function observeProcess({ service, environment }: ObservedProcess): Promise<Observation> {
  const settings = readSettings(environment);
  const contexts = new ContextStorage();
  const resource = resourceOf({ service, version: await readVersion(), stage: settings.NODE_ENV });
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
