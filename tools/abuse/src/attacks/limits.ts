/** What the shop is delivered with, in any 60 seconds. */
export const ADDRESS_LIMIT = 200;
export const SHOPPER_LIMIT = 60;
export const CHECKOUT_LIMIT = 10;

/** While Redis is slow a replica counts for itself, and may let through as much again (decision 24). */
export const AND_AS_MUCH_AGAIN = 2;
