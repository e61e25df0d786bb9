/** What the three mocks have in common. They are third parties: nothing here comes from the shop or goes to it. */
export { BoundedMap } from './bounded-map.js';
export { type Call, createMock, type Mock } from './create-mock.js';
export { amountMinorField, type Country, countryField, currencyField, nameField } from './fields.js';
export type { Answer } from './once-per-key.js';
export { Refusal } from './problem.js';
export { runMock } from './run-mock.js';
export { fractionOf, type SeededRandom } from './seeded-random.js';
export { type MockSettings, readMockSettings } from './settings.js';
