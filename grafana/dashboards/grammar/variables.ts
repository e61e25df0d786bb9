import * as dashboard from '@grafana/grafana-foundation-sdk/dashboard';
import { countries } from '@webstore/contracts';

export const SERVICES = ['main-service', 'payments-service', 'promotions-service', 'fulfillment-worker'] as const;

/** Every panel knows `$country` and `$service`; both stand for all at first. */
export function countryVariable(): dashboard.CustomVariableBuilder {
  return choice('country', 'Country', countries);
}

export function serviceVariable(): dashboard.CustomVariableBuilder {
  return choice('service', 'Service', SERVICES);
}

function choice(name: string, label: string, values: readonly string[]): dashboard.CustomVariableBuilder {
  const all = { selected: true, text: 'All', value: '$__all' };
  const options = values.map((value) => ({ selected: false, text: value, value }));
  const builder = new dashboard.CustomVariableBuilder(name).label(label).values(values.join(',')).multi(true);
  return builder
    .includeAll(true)
    .allValue('.*')
    .current(all)
    .options([all, ...options]);
}
