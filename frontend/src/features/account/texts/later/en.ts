import { plural } from '../../../../languages/plural';

export const texts = {
  title: 'Sign in',
  lead: 'Your cart comes with you.',
  againTitle: 'Sign in again',
  againLead: 'Your sign-in has run out. Everything is still as you left it.',
  register: 'Create an account',
  haveAccount: 'You have an account?',
  noAccount: 'New here?',
  name: 'Name',
  email: 'E-mail',
  password: 'Password',
  passwordHint: (count: number) => `At least ${count} characters.`,
  showPassword: 'Show the password',
  mistakes: {
    name: 'Tell us your name.',
    email: 'Enter an e-mail address, like sam@example.com.',
    password: 'Enter your password.',
    newPassword: 'Choose a password of at least 8 characters.',
  },
  pleaseMend: (count: number) => plural('en', count, { one: 'One thing is missing', other: '# things are missing' }),
  wrong: 'E-mail and password do not belong together.',
  emailTaken: 'There is an account with this e-mail. Sign in instead.',
  tooMany: (seconds: number) =>
    seconds > 0
      ? plural('en', seconds, { one: 'Too many tries. Wait # second.', other: 'Too many tries. Wait # seconds.' })
      : 'Too many tries. Wait a moment.',
  demo: 'Come in as a demo shopper',
  demoHint: 'One click, no password. Others may be using it too.',
};
