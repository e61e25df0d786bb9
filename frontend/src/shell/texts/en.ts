export const texts = {
  country: 'Country and currency',
  useLight: 'Use the light theme',
  useDark: 'Use the dark theme',
  language: 'Language',
  more: 'Theme, language and account',
  offline: 'You are offline. What you have seen is still here.',
  notFoundTitle: 'Nothing on this shelf',
  notFoundText: 'The page you were looking for is not here.',
  chooseCountry: 'Shop in',
  footerLocal: (currency: string) => `Delivered from local warehouses. Prices in ${currency}.`,
  footerStock: 'Low stock can still be ordered; it may arrive 1–2 days later.',
  footerDelivery: 'Free delivery everywhere.',
};
