export const texts = {
  title: 'Your orders',
};
