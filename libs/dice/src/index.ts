/** Chance that a seed repeats, for tools that play shoppers. */
export { Dice } from './dice.js';
