/** The domain of the demo accounts, and that of the customers in the history; nobody can register at either. */
const DEMO_DOMAIN = '@demo.webstore.example';
export const HISTORY_DOMAIN = '@history.webstore.example';

const PASSWORD = 'walk-the-shop';

/** Accounts that the seed creates; signing in to them takes DEMO_AUTH=1. The password is public by intent. */
export const demoAccounts = [
  { email: `shopper${DEMO_DOMAIN}`, name: 'Sam Shopper', password: PASSWORD },
  { email: `vip${DEMO_DOMAIN}`, name: 'Vera Important', password: PASSWORD },
  { email: `at-risk${DEMO_DOMAIN}`, name: 'Remy Risk', password: PASSWORD },
] as const;

/** Of every customer in the history: so somebody can come back who was here long ago, as `npm run load` has it. */
export const HISTORY_PASSWORD = PASSWORD;

export function isDemoEmail(email: string): boolean {
  return email.endsWith(DEMO_DOMAIN) || email.endsWith(HISTORY_DOMAIN);
}
