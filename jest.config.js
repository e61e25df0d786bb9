import { swcOptions } from './swc.config.js';

export default {
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['@webstore/source', 'node', 'node-addons'] },
  roots: ['<rootDir>/libs', '<rootDir>/apps', '<rootDir>/external-mocks', '<rootDir>/tools', '<rootDir>/grafana'],
  testMatch: ['**/*.spec.ts'],
  // The observers have a run of their own: `npm run test:observability`.
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '/tools/observability/test/'],
  modulePathIgnorePatterns: ['/dist/'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.ts$': ['@swc/jest', { ...swcOptions, sourceMaps: 'inline' }] },
  globalSetup: '<rootDir>/libs/testing/dist/global-setup.js',
  globalTeardown: '<rootDir>/libs/testing/dist/global-teardown.js',
  reporters: ['default', '<rootDir>/libs/testing/dist/count-reporter.js'],
  maxWorkers: 2,
  testTimeout: 30_000,
};
