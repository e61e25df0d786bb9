import { plural } from '../../languages/plural';

export const texts = {
  skipToContent: 'Skip to content',
  close: 'Close',
  was: 'Before: ',
  now: 'Now: ',
  fewer: (name: string) => `Fewer: ${name}`,
  more: (name: string) => `More: ${name}`,
  quantityOf: (name: string) => `Quantity of ${name}`,
  tryAgain: 'Try again',
  tryAgainIn: (count: number) => plural('en', count, { one: 'Try again in # second', other: 'Try again in # seconds' }),
  backToShop: 'Back to the shop',
  signIn: 'Sign in',
  supportCode: 'Support code:',
  copy: 'Copy',
  copied: 'Copied',
  errors: {
    offline: 'You seem to be offline.',
    timeout: 'The shop took too long to answer.',
    rateLimited: 'That was a lot at once. Give it a moment.',
    unauthorized: 'Please sign in to go on.',
    notFound: 'There is nothing here.',
    validation: 'Something in there is not right yet.',
    paymentDeclined: 'The bank said no. You have not been charged.',
    conflict: 'This has changed in the meantime.',
    server: 'Something went wrong on our side.',
  },
};
