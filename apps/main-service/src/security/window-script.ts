/** Pieces of scripts on sliding windows in Redis: `now` in µs, by Redis's own clock. */
export const READ_CLOCK = `
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]`;

/** Out of the window at `key` goes what is older than `window`, in µs. */
export const FORGET_OLD = `
redis.call('ZREMRANGEBYSCORE', key, '-inf', string.format('%.0f', now - window))`;

/**
 * Into the window at `key` goes one more, for as long as `window`. Member and score are the same number, so that Redis keeps it
 * as two integers; of two in one µs the later moves on by one.
 */
export const RECORD = `
local at = now
while redis.call('ZADD', key, 'NX', string.format('%.0f', at), string.format('%.0f', at)) == 0 do at = at + 1 end
redis.call('PEXPIRE', key, string.format('%.0f', window / 1000))`;
