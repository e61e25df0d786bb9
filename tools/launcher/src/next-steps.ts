import type { Row } from './board.js';

/** What to do once the board stands, as lines. */
export function nextSteps(rows: readonly Row[], end: string): string[] {
  const main = rows.find(({ name }) => name === 'main-service');
  const prometheus = rows.find(({ name }) => name === 'prometheus');
  const inbox = rows.find(({ name }) => name === 'alert-inbox');
  const storefront = rows.find(({ name, state }) => name === 'storefront' && state === 'up');
  const troubled = rows.filter(({ kind, state }) => kind !== 'observer' && (state === 'down' || state === 'missing'));
  const headline =
    troubled.length === 0
      ? 'The shop is open.'
      : `The shop is open, without ${troubled.map(({ name }) => name).join(', ')}: see above and .webstore/logs.`;
  return [
    main?.state === 'up' || !main ? headline : 'The shop is not open: main-service is not up, see .webstore/logs.',
    ...(storefront?.address ? [`  Look around   ${storefront.address.replace('127.0.0.1', 'localhost')}`] : []),
    ...(main?.address ? [`  Read the API  ${main.address}/docs`] : []),
    ...(prometheus?.address ? [`  Watch it      ${prometheus.address}`] : []),
    ...(inbox?.address ? [`  Be alerted    ${inbox.address}`] : []),
    '  Sign in as    shopper@demo.webstore.example, vip@… or at-risk@…, password walk-the-shop',
    '  Buy           npm run walk -- --country JP, or with a crowd: npm run load',
    '  Break it      npm run scenario -- list, npm run abuse: in a shop of their own; see README.md',
    `  End           ${end}`,
  ];
}
