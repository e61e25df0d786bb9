/** The pool of the `store` schema (`pg.Pool`); the tables and their migrations are the main service's. */
export const STORE = Symbol('store');

/** Whom the worker calls (`ServiceClient` each). */
export const INVENTORY = Symbol('inventory');
export const CRM = Symbol('crm');
export const PAYMENTS = Symbol('payments');
export const PROMOTIONS = Symbol('promotions');
