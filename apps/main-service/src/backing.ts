/** The pool of the `store` schema (`pg.Pool`). */
export const STORE = Symbol('store');

/** The connection to Redis (`Redis` of ioredis); every command may fail and the caller goes on without it. */
export const REDIS = Symbol('redis');
