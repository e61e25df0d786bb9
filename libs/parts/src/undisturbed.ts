/** For tests and proofs: no mock fails by chance, and nobody asks too often. What they want of either they switch on. */
export const UNDISTURBED = {
  RATES: 'off',
  RATE_LIMIT_PER_ADDRESS: '0',
  RATE_LIMIT_PER_USER: '0',
  RATE_LIMIT_CHECKOUTS_PER_USER: '0',
  RATE_LIMIT_REGISTRATIONS_PER_ADDRESS: '0',
  SIGN_IN_FAILURES: '0',
} as const;
