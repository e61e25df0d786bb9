import { FORGET_OLD, READ_CLOCK, RECORD } from '../window-script.js';

/**
 * Requests of any clients, one after the other: KEYS their windows, ARGV the limit and the window in ms of each. Answers of each
 * {allowed, left, ms until one more is allowed}. A refused request is not recorded: it takes no memory, and who goes on asking
 * is let in again as soon as everyone else. Each is a µs later than the one before, or a hundred of one client would all look
 * for the same place.
 */
export const TAKE_FROM_WINDOWS = `${READ_CLOCK}
local taken = {}
for n, key in ipairs(KEYS) do
  local limit, window = tonumber(ARGV[2 * n - 1]), ARGV[2 * n] * 1000
  ${FORGET_OLD}
  local used = redis.call('ZCARD', key)
  local allowed = 0
  if used < limit then
    ${RECORD}
    allowed = 1
    used = used + 1
  end
  local oldest = redis.call('ZRANGE', key, 0, 0)[1]
  local wait = math.min(window, math.max(0, oldest + window - now))
  taken[n] = { allowed, limit - used, math.ceil(wait / 1000) }
  now = now + 1
end
return taken`;
