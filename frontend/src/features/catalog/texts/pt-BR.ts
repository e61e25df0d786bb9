import { plural } from '../../../languages/plural';
import type { texts as en } from './en';

export const texts: typeof en = {
  title: 'Objetos do dia a dia',
  headline: 'Objetos do dia a dia, escolhidos com cuidado.',
  lead: 'Uma prateleira, sete países. Preços locais, estoque local e um carrinho que se lembra de você.',
  searchLabel: 'Buscar produtos',
  searchPlaceholder: 'Buscar produtos',
  products: 'Produtos',
  allCategories: 'Tudo',
  categories: 'Categorias',
  limitedEdition: 'Edição limitada',
  count: (count: number) => plural('pt-BR', count, { one: '# produto', other: '# produtos' }),
  loading: 'Carregando produtos …',
  taxIncluded: 'Impostos inclusos. Entrega grátis.',
  taxExcluded: 'Entrega grátis. Impostos à parte.',
  deliveryDays: (least: number, most: number) => `Entrega em ${least} a ${most} dias`,
  stock: {
    'in-stock': 'Em estoque',
    low: (count: number) => `Só restam ${count}`,
    restocking: 'Em reposição, envio 1–2 dias depois',
  },
  dimensions: 'Dimensões',
  breadcrumb: 'Você está em',
  showMore: 'Mostrar mais',
  nothingFound: 'Nada encontrado. Tente com menos filtros.',
};
