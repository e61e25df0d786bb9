import { NotANetwork } from '@webstore/address-rules';
import type { Act } from '../command.js';

/** Reports what is no network, where the act finds that out. */
export function aboutNetworks(act: Act): Act {
  return async (desk) => {
    try {
      return await act(desk);
    } catch (error) {
      if (!(error instanceof NotANetwork)) throw error;
      return { facts: null, text: error.message, isFine: false };
    }
  };
}
