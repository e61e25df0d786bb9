import type { texts as en } from './en';

export const texts: typeof en = {
  country: 'País e moeda',
  useLight: 'Usar tema claro',
  useDark: 'Usar tema escuro',
  language: 'Idioma',
  more: 'Tema, idioma e conta',
  backToCart: 'Voltar ao carrinho',
  offline: 'Você está offline. O que você já viu continua aqui.',
  notFoundTitle: 'Nada nesta prateleira',
  notFoundText: 'A página que você procura não está aqui.',
  chooseCountry: 'Comprar em',
  footerLocal: (currency: string) => `Entregue de depósitos locais. Preços em ${currency}.`,
  footerStock: 'Estoque baixo ainda pode ser pedido; pode chegar 1–2 dias depois.',
  footerDelivery: 'Entrega grátis em todo lugar.',
  about: 'Sobre a loja',
  aboutTopics: {
    delivery: 'Entrega',
    returns: 'Cancelamento e devoluções',
    accessibility: 'Acessibilidade',
  },
};
