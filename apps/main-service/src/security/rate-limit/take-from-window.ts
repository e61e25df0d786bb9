import { FORGET_OLD, READ_CLOCK, RECORD } from '../window-script.js';

/**
 * One request of a client: KEYS[1] its window, ARGV[1] the limit, ARGV[2] the window in ms. Answers {allowed, left, ms until
 * one more is allowed}. A refused request is not recorded: it takes no memory, and who goes on asking is let in again as soon
 * as everyone else.
 */
export const TAKE_FROM_WINDOW = `${READ_CLOCK}
local limit = tonumber(ARGV[1])
local window = ARGV[2] * 1000
${FORGET_OLD}
local used = redis.call('ZCARD', KEYS[1])
local allowed = 0
if used < limit then
  ${RECORD}
  allowed = 1
  used = used + 1
end
local oldest = redis.call('ZRANGE', KEYS[1], 0, 0)[1]
local wait = math.min(window, math.max(0, oldest + window - now))
return { allowed, limit - used, math.ceil(wait / 1000) }`;
