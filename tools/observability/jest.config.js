import shared from '../../jest.config.js';

/** The observers themselves, as programs: not in `npm test`, and without the database that its tests share. */
const { globalSetup: _needless, globalTeardown: _neither, ...rest } = shared;

export default {
  ...rest,
  rootDir: '../..',
  roots: ['<rootDir>/tools/observability/test'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  maxWorkers: 1,
  testTimeout: 180_000,
};
