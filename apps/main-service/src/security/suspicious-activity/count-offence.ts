import { FORGET_OLD, READ_CLOCK, RECORD } from '../window-script.js';

/**
 * One offence: KEYS[1] what its client did of this kind, KEYS[2] that it was reported, ARGV[1] for how long that is not told
 * again, ARGV[2] the longest window, ARGV[3] 1 where who asks has seen enough by itself, and then each threshold with its window, all
 * times in ms. Answers 1 where this offence makes the pattern; what comes after a report is not recorded before that time is over.
 */
export const COUNT_OFFENCE = `
if redis.call('EXISTS', KEYS[2]) == 1 then return 0 end
${READ_CLOCK}
local key, window = KEYS[1], ARGV[2] * 1000
${FORGET_OLD}
${RECORD}
local isSeen = ARGV[3] == '1'
for pair = 4, #ARGV, 2 do
  local since = string.format('(%.0f', now - ARGV[pair + 1] * 1000)
  isSeen = isSeen or redis.call('ZCOUNT', key, since, '+inf') >= tonumber(ARGV[pair])
end
if not isSeen then return 0 end
redis.call('DEL', key)
redis.call('SET', KEYS[2], '1', 'PX', ARGV[1])
return 1`;
