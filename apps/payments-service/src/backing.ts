/** The pool of the `payments` schema (`pg.Pool`). */
export const PAYMENTS = Symbol('payments');
