import { readMockSettings, runMock } from '@webstore/mock-kit';
import { createPaymentProvider } from './create-payment-provider.js';
import { paymentRates } from './rates.js';

await runMock(() =>
  createPaymentProvider({
    ...readMockSettings(process.env, { port: 3011, rates: paymentRates }),
    journalFile: process.env['JOURNAL_FILE'],
  }),
);
