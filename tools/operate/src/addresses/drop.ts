import { dropRule } from '@webstore/address-rules';
import type { Act } from '../command.js';
import { readOne } from '../words.js';
import { aboutNetworks } from './about-networks.js';

export function drop(words: readonly string[]): Act {
  const network = readOne(words, 'address or network');
  return aboutNetworks(async ({ db }) => {
    const isDropped = await dropRule(db, network);
    const text = isDropped ? `There is no rule for ${network} any more.` : `There is no rule for exactly ${network}.`;
    return { facts: { network, is_dropped: isDropped }, text, isFine: isDropped };
  });
}
