/** What every service of ours does before its business: configuration, listening, health, validation, refusals, draining. */
export { AlsoAnswers, Answers, Refuses } from './answers.js';
export { describeApi } from './api-document.js';
export { workUnasked } from './background-work.js';
export { allowOrigins, type CrossOriginOptions } from './cross-origin.js';
export { DeadlineExceeded, refuseWhenOver } from './deadlines.js';
export { Gauges } from './gauges.js';
export { HealthController, ReadinessChecks } from './health.js';
export { createService, runService, type ServiceOptions } from './run-service.js';
export { CONFIG, type ServiceConfig, serviceKeys } from './service-config.js';
export { type ServiceModuleOptions, serviceModule } from './service-module.js';
export { Public, ServiceTokenGuard } from './service-token.js';
export { Traceparent, traceIdOf } from './trace-context.js';
export { onUnread, type Unread } from './unread-requests.js';
