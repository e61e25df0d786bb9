import { readMockSettings, runMock } from '@webstore/mock-kit';
import { createCrm } from './create-crm.js';
import { crmRates } from './orders.js';

await runMock(() => createCrm(readMockSettings(process.env, { port: 3002, rates: crmRates })));
