/**
 * One request of a client: KEYS[1] its window, ARGV[1] the limit, ARGV[2] the window in ms. Answers {allowed, left, ms until
 * one more is allowed}. A refused request is not recorded: it takes no memory, and who goes on asking is let in again as soon
 * as everyone else. The time is Redis's own, in µs; it is member and score at once, so that Redis keeps it as two integers,
 * and of two requests in one µs the later moves on by one.
 */
export const TAKE_FROM_WINDOW = `
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]
local limit = tonumber(ARGV[1])
local window = ARGV[2] * 1000
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', string.format('%.0f', now - window))
local used = redis.call('ZCARD', KEYS[1])
local allowed = 0
if used < limit then
  local at = now
  while redis.call('ZADD', KEYS[1], 'NX', string.format('%.0f', at), string.format('%.0f', at)) == 0 do at = at + 1 end
  redis.call('PEXPIRE', KEYS[1], ARGV[2])
  allowed = 1
  used = used + 1
end
local oldest = redis.call('ZRANGE', KEYS[1], 0, 0)[1]
local wait = math.min(window, math.max(0, oldest + window - now))
return { allowed, limit - used, math.ceil(wait / 1000) }`;
