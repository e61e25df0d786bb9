import type { Country } from '@webstore/mock-kit';

export const warehouses = ['US-NJ', 'UK-BHX', 'DE-BER', 'FR-LYS', 'JP-NRT', 'BR-GRU', 'IN-BOM'] as const;

export type Warehouse = (typeof warehouses)[number];

interface Supply {
  readonly preferred: Warehouse;
  /** Nearest first. */
  readonly others: readonly Warehouse[];
  readonly carrier: string;
}

/** Where the goods for a country come from, and who brings them. */
export const supplyOf: Readonly<Record<Country, Supply>> = {
  US: { preferred: 'US-NJ', others: ['BR-GRU', 'UK-BHX'], carrier: 'UPS' },
  UK: { preferred: 'UK-BHX', others: ['FR-LYS', 'DE-BER'], carrier: 'Royal Mail' },
  DE: { preferred: 'DE-BER', others: ['FR-LYS', 'UK-BHX'], carrier: 'DHL' },
  FR: { preferred: 'FR-LYS', others: ['DE-BER', 'UK-BHX'], carrier: 'Colissimo' },
  JP: { preferred: 'JP-NRT', others: ['IN-BOM', 'US-NJ'], carrier: 'Yamato' },
  BR: { preferred: 'BR-GRU', others: ['US-NJ', 'FR-LYS'], carrier: 'Correios' },
  IN: { preferred: 'IN-BOM', others: ['DE-BER', 'JP-NRT'], carrier: 'Delhivery' },
};
