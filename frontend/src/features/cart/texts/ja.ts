import { plural } from '../../../languages/plural';
import type { texts as en } from './en';

const items = (count: number) => plural('ja', count, { other: '#点' });

export const texts: typeof en = {
  openCart: (count: number) => `カート、${items(count)}`,
  add: (name: string) => `${name}をカートに入れる`,
  addFor: (price: string) => `カートに入れる · ${price}`,
  added: (name: string, count: number) => `${name}をカートに入れました。合計${items(count)}。`,
  changed: (name: string, quantity: number) => (quantity ? `${name}：${quantity}点。` : `${name}を削除しました。`),
  notSoldHere: 'この国では取り扱いがありません。',
  full: 'この商品はこれ以上カートに入りません。',
  notSaved: (name: string, reason: string) => `${name}を保存できませんでした。${reason}`,
};
