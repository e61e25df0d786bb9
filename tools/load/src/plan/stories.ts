import type { Dice } from '@webstore/dice';
import type { ActName } from './acts.js';

/** Every story is of one visit: a few dozen requests at most, so that nobody comes near a limit of the shop. */
export type Story = readonly ActName[];

const BROWSE: Story = ['browse', 'browse', 'browse', 'browse on', 'pick a category', 'search'];

const isBelow = (dice: Dice, percent: number) => dice.below(100) < percent;
const sometimes = (dice: Dice, percent: number, ...story: Story): Story => (isBelow(dice, percent) ? story : []);

/** Looks at lists and products, and goes. */
export function looksAround(dice: Dice): Story {
  const rounds = 1 + dice.below(4);
  return ['browse', ...Array.from({ length: rounds }, () => look(dice)).flat()];
}

/** Fills a cart and leaves it. */
export function leavesTheCart(dice: Dice): Story {
  return [...finds(dice), 'register', ...fills(dice), ...sometimes(dice, 40, 'take out of the cart')];
}

/** Somebody new who buys, and now and then regrets it. */
export function buys(dice: Dice): Story {
  const ends: Story = isBelow(dice, 3) ? ['check out in haste', 'cancel the order', 'look at the order'] : pays(dice);
  return [...finds(dice), 'register', ...fills(dice), ...ends];
}

/** Signs in again, looks at what was ordered, and buys more often than not. */
export function comesBack(dice: Dice): Story {
  const enters: Story = ['browse', 'sign in', ...sometimes(dice, 50, 'look at all orders'), ...look(dice)];
  const stays = sometimes(dice, 25, 'stay signed in');
  return [
    ...enters,
    ...stays,
    ...fills(dice),
    ...sometimes(dice, 70, ...pays(dice)),
    ...sometimes(dice, 30, 'sign out'),
  ];
}

/** Signs in, fills a large cart and buys, and sometimes does so again. */
export function spends(dice: Dice): Story {
  const cart = (): Story => [...look(dice), ...fills(dice), ...look(dice), ...fills(dice)];
  const again = isBelow(dice, 30) ? [...cart(), ...pays(dice)] : [];
  return ['browse', 'sign in', 'look at the account', ...cart(), ...pays(dice), ...again];
}

/** Mistypes the password, tries coupons that do not exist and cards that are declined; gets there in the end. */
export function isClumsy(dice: Dice): Story {
  const mistypes: Story = ['mistype the password', ...sometimes(dice, 30, 'mistype the password')];
  const enters: Story = ['register', 'sign out', ...mistypes, 'sign in'];
  const fumbles: Story = [
    ...sometimes(dice, 60, 'check out with a wrong coupon'),
    ...sometimes(dice, 80, 'check out with a bad card'),
  ];
  return [...finds(dice), ...enters, ...fills(dice), 'try a coupon', ...fumbles, 'check out', 'look at the order'];
}

/** Watches whether the shop is there at all. */
export function watches(): Story {
  return ['ping'];
}

function finds(dice: Dice): Story {
  return ['browse', ...look(dice), ...sometimes(dice, 50, ...look(dice))];
}

function look(dice: Dice): Story {
  return [dice.one(BROWSE), 'view a product', ...sometimes(dice, 40, 'view a product')];
}

function fills(dice: Dice): Story {
  return [
    'add to the cart',
    ...sometimes(dice, 35, 'view a product', 'add to the cart'),
    'look at the cart',
    ...sometimes(dice, 20, 'change a quantity'),
  ];
}

function pays(dice: Dice): Story {
  return [...sometimes(dice, 35, 'try a coupon'), 'check out', 'look at the order'];
}
