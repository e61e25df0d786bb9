/**
 * One offence: KEYS[1] what its client did of this kind, KEYS[2] that it was reported, ARGV[1] the threshold, ARGV[2] the window
 * in ms. Answers 1 where this offence makes the pattern, which happens once in a window: what comes after a report is not
 * recorded before the window is over. The time is Redis's own, in µs.
 */
export const COUNT_OFFENCE = `
if redis.call('EXISTS', KEYS[2]) == 1 then return 0 end
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', string.format('%.0f', now - ARGV[2] * 1000))
local at = now
while redis.call('ZADD', KEYS[1], 'NX', string.format('%.0f', at), string.format('%.0f', at)) == 0 do at = at + 1 end
redis.call('PEXPIRE', KEYS[1], ARGV[2])
if redis.call('ZCARD', KEYS[1]) < tonumber(ARGV[1]) then return 0 end
redis.call('DEL', KEYS[1])
redis.call('SET', KEYS[2], '1', 'PX', ARGV[2])
return 1`;
