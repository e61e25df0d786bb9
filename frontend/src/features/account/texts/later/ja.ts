import { plural } from '../../../../languages/plural';
import type { texts as en } from './en';

export const texts: typeof en = {
  title: 'ログイン',
  lead: 'カートの中身はそのまま引き継がれます。',
  againTitle: 'もう一度ログイン',
  againLead: 'ログインの有効期限が切れました。画面はそのまま残っています。',
  register: 'アカウントを作る',
  haveAccount: 'アカウントをお持ちですか？',
  noAccount: 'はじめてですか？',
  name: 'お名前',
  email: 'メールアドレス',
  password: 'パスワード',
  passwordHint: (count: number) => `${count}文字以上。`,
  showPassword: 'パスワードを表示',
  mistakes: {
    name: 'お名前を入力してください。',
    email: 'メールアドレスを入力してください（例：sam@example.com）。',
    password: 'パスワードを入力してください。',
    newPassword: 'パスワードは8文字以上にしてください。',
  },
  pleaseMend: (count: number) => plural('ja', count, { other: '#か所の入力が必要です' }),
  wrong: 'メールアドレスとパスワードが一致しません。',
  emailTaken: 'このメールアドレスは登録済みです。ログインしてください。',
  tooMany: (seconds: number) =>
    seconds > 0
      ? plural('ja', seconds, { other: '試行回数が多すぎます。#秒お待ちください。' })
      : '試行回数が多すぎます。少しお待ちください。',
  demo: 'デモのお客様として入る',
  demoHint: 'ワンクリック、パスワード不要。ほかの方も使っているかもしれません。',
};
