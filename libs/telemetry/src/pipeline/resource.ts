import { randomUUID } from 'node:crypto';
import { type Resource, resourceFromAttributes } from '@opentelemetry/resources';

interface Origin {
  readonly service: string;
  readonly version: string;
  /** development, test or production. */
  readonly stage: string;
}

/** Who tells. By hand: the SDK's detectors would add the command line, the user and the host to every line of the log. */
export function resourceOf({ service, version, stage }: Origin): Resource {
  return resourceFromAttributes({
    'service.name': service,
    'service.namespace': 'webstore',
    'service.version': version,
    // Two replicas are two series; a process that is started again is another one.
    'service.instance.id': randomUUID(),
    'deployment.environment.name': stage,
  });
}
