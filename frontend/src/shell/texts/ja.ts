import type { texts as en } from './en';

export const texts: typeof en = {
  country: '国と通貨',
  useLight: '明るいテーマ',
  useDark: '暗いテーマ',
  language: '言語',
  more: 'テーマ・言語・アカウント',
  backToCart: 'カートに戻る',
  offline: 'オフラインです。閲覧済みの内容はそのまま見られます。',
  notFoundTitle: 'この棚には何もありません',
  notFoundText: 'お探しのページは見つかりませんでした。',
  chooseCountry: 'お買い物の国',
  footerLocal: (currency: string) => `国内の倉庫からお届けします。価格は${currency}表示です。`,
  footerStock: '在庫が少ない商品もご注文いただけます。お届けが1〜2日遅れる場合があります。',
  footerDelivery: '送料はいつでも無料です。',
  about: 'ショップについて',
  aboutTopics: {
    delivery: '配送',
    returns: 'キャンセルと返品',
    accessibility: 'アクセシビリティ',
  },
};
