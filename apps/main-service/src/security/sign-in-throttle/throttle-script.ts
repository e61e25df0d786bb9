import { TRY_LASTS_MS, WHILE_OTHERS_TRY_MS } from './throttle-rule.js';

/**
 * One act on one subject: KEYS[1] what is known of it, ARGV the act and the four numbers of the rule. Answers the ms to wait.
 * A try counts from when it begins, or a hundred at once would all find that nothing has failed yet. What is known is at most
 * the free failures and the tries under way; a refused try leaves nothing. The time is Redis's own, in ms.
 */
export const THROTTLE_SCRIPT = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local act, free, window = ARGV[1], tonumber(ARGV[2]), tonumber(ARGV[3])
local first, longest = tonumber(ARGV[4]), tonumber(ARGV[5])
if act == 'clear' then redis.call('DEL', KEYS[1]) return 0 end
local kept = redis.call('GET', KEYS[1])
local known = kept and cjson.decode(kept) or { failed = {}, open = {}, strikes = 0, opens = 0 }
local function since(times, oldest)
  local left = {}
  for _, at in ipairs(times) do if at > oldest then left[#left + 1] = at end end
  return left
end
known.failed = since(known.failed, now - window)
known.open = since(known.open, now - ${TRY_LASTS_MS})
if act == 'begin' then
  if now < known.opens then return known.opens - now end
  local tries = known.strikes > 0 and 1 or free - #known.failed
  if #known.open >= tries then return ${WHILE_OTHERS_TRY_MS} end
  known.open[#known.open + 1] = now
else
  table.remove(known.open, 1)
end
if act == 'fail' then
  if known.strikes == 0 then known.failed[#known.failed + 1] = now end
  if known.strikes > 0 or #known.failed >= free then
    known.strikes = known.strikes + 1
    known.opens = now + math.min(longest, first * 2 ^ (known.strikes - 1))
  end
end
if #known.failed + #known.open + known.strikes == 0 then redis.call('DEL', KEYS[1]) return 0 end
redis.call('SET', KEYS[1], cjson.encode(known), 'PX', string.format('%.0f', math.max(known.opens - now, 0) + window))
return 0`;
