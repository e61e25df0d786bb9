import observers from './jest.config.js';

/** That each alert fires and ends, through the real programs: `npm run test:alerts`. */
export default {
  ...observers,
  roots: ['<rootDir>/tools/observability/test/alerts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  // No database: services are played.
  globalSetup: null,
  globalTeardown: null,
};
