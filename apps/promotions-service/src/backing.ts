/** The pool of the `promotions` schema (`pg.Pool`). */
export const PROMOTIONS = Symbol('promotions');
