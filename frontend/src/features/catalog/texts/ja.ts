import { plural } from '../../../languages/plural';
import type { texts as en } from './en';

export const texts: typeof en = {
  title: '毎日の道具',
  headline: '毎日の道具を、ていねいに。',
  lead: 'ひとつの棚から、七つの国へ。その国の価格と在庫で、カートの中身も忘れません。',
  searchLabel: '商品を検索',
  searchPlaceholder: '商品を検索',
  products: '商品',
  allCategories: 'すべて',
  categories: 'カテゴリー',
  limitedEdition: '限定品',
  count: (count: number) => plural('ja', count, { other: '#点の商品' }),
  loading: '商品を読み込んでいます…',
  taxIncluded: '税込・送料無料',
  taxExcluded: '送料無料・税別',
  deliveryDays: (least: number, most: number) => `${least}〜${most}日でお届け`,
  stock: {
    'in-stock': '在庫あり',
    low: (count: number) => `残り${count}点`,
    restocking: '入荷待ち・発送は1〜2日後',
  },
  dimensions: 'サイズ',
  breadcrumb: '現在地',
  showMore: 'もっと見る',
  nothingFound: '該当する商品がありません。条件を減らしてみてください。',
};
