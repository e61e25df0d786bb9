import { plural } from '../../../languages/plural';
import type { texts as en } from './en';

export const texts: typeof en = {
  title: 'カート',
  openCart: (count: number) => plural('ja', count, { other: 'カート、#点' }),
};
