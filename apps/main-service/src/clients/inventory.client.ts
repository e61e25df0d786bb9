import { Inject, Injectable } from '@nestjs/common';
import { type Country, inventoryCheckSchema } from '@webstore/contracts';
import { ServiceClient } from '@webstore/http-client';
import { CONFIG } from '@webstore/nest-service';
import type { Config } from '../config.js';

const BUDGET_MS = 300;

@Injectable()
export class InventoryClient {
  private readonly inventory: ServiceClient;

  constructor(@Inject(CONFIG) config: Pick<Config, 'INVENTORY_URL'>) {
    this.inventory = new ServiceClient({ name: 'inventory', baseUrl: config.INVENTORY_URL, timeoutMs: BUDGET_MS });
  }

  /** Whether calls are being refused for now because too many have failed. */
  get isOpen(): boolean {
    return this.inventory.isOpen;
  }

  /** Whether the warehouses have so many now. @throws CallFailed */
  async isAvailable(productId: string, quantity: number, country: Country): Promise<boolean> {
    const asked = { product_id: productId, quantity, country };
    return (await this.inventory.post('/api/inventory/check', asked, { answer: inventoryCheckSchema })).available;
  }
}
