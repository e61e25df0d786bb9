import { FORGET_OLD, READ_CLOCK, RECORD } from '../window-script.js';

/**
 * One offence: KEYS[1] what its client did of this kind, KEYS[2] that it was reported, ARGV[1] the threshold, ARGV[2] the window
 * in ms. Answers 1 where this offence makes the pattern, which happens once in a window: what comes after a report is not
 * recorded before the window is over.
 */
export const COUNT_OFFENCE = `
if redis.call('EXISTS', KEYS[2]) == 1 then return 0 end
${READ_CLOCK}
local window = ARGV[2] * 1000
${FORGET_OLD}
${RECORD}
if redis.call('ZCARD', KEYS[1]) < tonumber(ARGV[1]) then return 0 end
redis.call('DEL', KEYS[1])
redis.call('SET', KEYS[2], '1', 'PX', ARGV[2])
return 1`;
