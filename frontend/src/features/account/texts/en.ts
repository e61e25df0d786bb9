export const texts = {
  signIn: 'Sign in',
  signOut: 'Sign out',
  signedOut: 'You are signed out.',
  orders: 'Your orders',
  menu: 'Your account',
  signedInAs: (name: string) => `Signed in as ${name}`,
};
