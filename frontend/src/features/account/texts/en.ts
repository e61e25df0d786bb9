export const texts = {
  signIn: 'Sign in',
  orders: 'Your orders',
};
