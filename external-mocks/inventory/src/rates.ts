/** Shares of the calls that each can befall. */
export const inventoryRates = {
  not_in_preferred_warehouse: 0.1,
  reserve_failed: 0.01,
  supplier_out_of_stock: 0.1,
  supplier_discontinued: 0.02,
};

export type InventoryRate = keyof typeof inventoryRates;
