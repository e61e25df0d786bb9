/** Money as integer minor units with a currency: arithmetic, allocation and exchange that lose no cent. */
export { allocate } from './allocate.js';
export { type Currency, currencies, exponentOf } from './currency.js';
export { fromUsd, toUsd, usdMicrosOf } from './exchange.js';
export { add, format, type Money, money, portion, smaller, subtract, times, zero } from './money.js';
