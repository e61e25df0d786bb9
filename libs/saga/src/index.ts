/** Durable sagas in PostgreSQL: a row that names the next step, a log, a lease and a fence; somebody always completes them. */
export {
  askForRetry,
  inspectSaga,
  listOpenSagas,
  type RetryAsked,
  type SagaAsSeen,
  type SagaFilter,
  type SagaLogLine,
} from './inspect-sagas.js';
export { measureSagas, type SagasAtStep } from './measure-sagas.js';
export { redirectSaga } from './redirect-saga.js';
export { type Moved, NotYet, type Saga, SagaOvertaken, type SagaStep, type SagaStepRun } from './saga.js';
export { type RetryRules, type SagaEvent, SagaRunner, type SagaRunnerOptions } from './saga-runner.js';
export { moveSaga, moveValues, openSaga } from './saga-sql.js';
export { createSagaTables } from './tables.js';
