import shared from '../../jest.config.js';

/** The observers themselves, as programs: not in `npm test`. */
export default {
  ...shared,
  rootDir: '../..',
  roots: ['<rootDir>/tools/observability/test'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '/test/control-room/', '/test/alerts/'],
  maxWorkers: 1,
  testTimeout: 300_000,
};
