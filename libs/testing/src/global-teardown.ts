import { started } from './started.js';

export default async function tearDown(): Promise<void> {
  await started.postgres?.stop();
}
