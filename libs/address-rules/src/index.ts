/** What an operator says of addresses: whom the shop never slows down, and whom it does not serve. */
export { AddressBook } from './address-book.js';
export {
  type AddressRule,
  dropRule,
  listRules,
  NotANetwork,
  type Ruling,
  setRule,
  type Verdict,
} from './address-rules.js';
export { plainAddress } from './plain-address.js';
export { createAddressRuleTable } from './table.js';
