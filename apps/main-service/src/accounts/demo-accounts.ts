/** The domain of the demo accounts; nobody can register there. */
const DEMO_DOMAIN = '@demo.webstore.example';

/** Accounts that the seed creates; signing in to them takes DEMO_AUTH=1. The password is public by intent. */
export const demoAccounts = [
  { email: `shopper${DEMO_DOMAIN}`, name: 'Sam Shopper', password: 'walk-the-shop' },
  { email: `vip${DEMO_DOMAIN}`, name: 'Vera Important', password: 'walk-the-shop' },
  { email: `at-risk${DEMO_DOMAIN}`, name: 'Remy Risk', password: 'walk-the-shop' },
] as const;

export function isDemoEmail(email: string): boolean {
  return email.endsWith(DEMO_DOMAIN);
}
