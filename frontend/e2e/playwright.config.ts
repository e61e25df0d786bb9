import { defineConfig, devices } from '@playwright/test';

/** Where Chromium is; run.ts finds it or says what to install. */
const executablePath = process.env['CHROMIUM'] ?? 'chromium';
const isWholeMatrix = process.env['E2E_ALL'] === '1';
const takesPictures = process.env['E2E_PICTURES'] === '1';
const phone = devices['Pixel 7'];

export default defineConfig({
  testDir: '.',
  testMatch: takesPictures ? 'pictures.e2e.ts' : /(?<!pictures)\.e2e\.ts$/,
  // Pictures are many and alone in their file.
  fullyParallel: takesPictures,
  outputDir: 'results',
  globalSetup: './start-servers.ts',
  globalTeardown: './stop-servers.ts',
  // Each worker has a shop of its own.
  workers: 2,
  forbidOnly: true,
  // What only the whole matrix goes through.
  ...(!isWholeMatrix && { grepInvert: /@all/ }),
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['line'], ['./count-reporter.ts']],
  use: {
    launchOptions: { executablePath, args: ['--no-sandbox'] },
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    reducedMotion: 'reduce',
  },
  projects: [
    { name: 'desk', use: { viewport: { width: 1440, height: 900 } }, grepInvert: /@only-narrow/ },
    { name: 'phone', use: phone, grepInvert: /@only-/, ...(!isWholeMatrix && { grep: /@phone/ }) },
    {
      name: 'narrow',
      grepInvert: /@only-desk|@wide/,
      use: { ...phone, viewport: { width: 320, height: 640 } },
      ...(!isWholeMatrix && { grep: /@narrow/ }),
    },
  ],
});
