import { readMockSettings, runMock } from '@webstore/mock-kit';
import { createInventory } from './create-inventory.js';
import { inventoryRates } from './rates.js';

await runMock(() => createInventory(readMockSettings(process.env, { port: 3003, rates: inventoryRates })));
