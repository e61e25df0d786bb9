import { plural } from '../../languages/plural';
import type { texts as en } from './en';

export const texts: typeof en = {
  skipToContent: '本文へ移動',
  close: '閉じる',
  was: '通常価格：',
  now: '現在の価格：',
  fewer: (name: string) => `${name}を減らす`,
  more: (name: string) => `${name}を増やす`,
  quantityOf: (name: string) => `${name}の数量`,
  tryAgain: 'もう一度試す',
  tryAgainIn: (count: number) => plural('ja', count, { other: '#秒後にもう一度' }),
  backToShop: 'ショップに戻る',
  signIn: 'ログイン',
  supportCode: 'お問い合わせコード：',
  copy: 'コピー',
  copied: 'コピーしました',
  errors: {
    offline: 'オフラインのようです。',
    timeout: '応答に時間がかかりすぎました。',
    rateLimited: 'アクセスが集中しました。少しお待ちください。',
    unauthorized: '続けるにはログインしてください。',
    notFound: 'ここには何もありません。',
    validation: '入力内容をご確認ください。',
    paymentDeclined: 'カード会社に承認されませんでした。請求は発生していません。',
    conflict: '内容が更新されています。',
    server: 'こちら側で問題が発生しました。',
  },
};
