import react from '@vitejs/plugin-react';
import { defaultClientConditions } from 'vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [react()],
  resolve: { conditions: ['@webstore/source', ...defaultClientConditions] },
  test: {
    reporters: ['default', './test/count-reporter.ts'],
    maxWorkers: 2,
    restoreMocks: true,
    testTimeout: 30_000,
    // jsdom does not know the element yet.
    onConsoleLog: (log) => !log.includes('The tag <search> is unrecognized'),
    projects: [
      {
        extends: true,
        test: {
          name: 'page',
          include: ['src/**/*.spec.{ts,tsx}'],
          environment: 'jsdom',
          environmentOptions: { jsdom: { url: 'http://shop.test/us' } },
          setupFiles: ['test/setup.ts'],
        },
      },
      { extends: true, test: { name: 'files', include: ['test/**/*.spec.ts'], environment: 'node' } },
    ],
  },
});
