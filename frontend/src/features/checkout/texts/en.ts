export const texts = {
  title: 'Checkout',
};
