import observers from './jest.config.js';

/** What dashboards show of a busy shop: `npm run test:control-room`. */
export default {
  ...observers,
  roots: ['<rootDir>/tools/observability/test/control-room'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
};
