import { markets } from './markets';
import type { ShopTexts, textsIn } from './texts';

type FieldName = keyof ShopTexts['checkout']['fields'];

/** A purchase in one country: its language, its address form by the names of the fields, and what a parcel says then. */
export interface Journey {
  readonly country: string;
  readonly market: (typeof markets)[number];
  readonly language: keyof typeof textsIn;
  readonly form: Readonly<Partial<Record<FieldName, string>>>;
  readonly parcel: readonly string[];
}

export const journeys: readonly Journey[] = [
  {
    ...{ country: 'US', market: marketAt('us'), language: 'en' },
    form: { street: '500 Howard St', city: 'San Francisco', state: 'CA', zip: '94105' },
    parcel: ['500 Howard St', 'San Francisco, CA 94105'],
  },
  {
    ...{ country: 'UK', market: marketAt('uk'), language: 'en' },
    form: { postcode: 'sw1a2aa', street: '10 Downing Street', town: 'London' },
    parcel: ['10 Downing Street', 'London', 'SW1A 2AA'],
  },
  {
    ...{ country: 'DE', market: marketAt('de'), language: 'de' },
    form: { streetAndNumber: 'Torstraße 1', postcode: '10119', city: 'Berlin' },
    parcel: ['Torstraße 1', '10119 Berlin'],
  },
  {
    ...{ country: 'FR', market: marketAt('fr'), language: 'fr' },
    form: { streetAndNumber: '12 rue Oberkampf', postcode: '75011', city: 'Paris' },
    parcel: ['12 rue Oberkampf', '75011 Paris'],
  },
  {
    ...{ country: 'JP', market: marketAt('jp'), language: 'ja' },
    form: { postcode: '1500001', prefecture: '東京都', municipality: '渋谷区', block: '神宮前1-2-3' },
    parcel: ['〒150-0001', '東京都渋谷区神宮前1-2-3'],
  },
  {
    ...{ country: 'BR', market: marketAt('br'), language: 'pt-BR' },
    form: {
      cep: '01310100',
      streetAndNumber: 'Avenida Paulista 1000',
      city: 'São Paulo',
      state: 'SP',
      cpf: '52998224725',
    },
    parcel: ['Avenida Paulista 1000', 'CPF 529.982.247-25', 'São Paulo - SP', '01310-100'],
  },
  {
    ...{ country: 'IN', market: marketAt('in'), language: 'en' },
    form: { flat: '12, Brigade Road', pin: '560001', city: 'Bengaluru', state: 'Karnataka' },
    parcel: ['12, Brigade Road', 'Bengaluru 560001', 'Karnataka'],
  },
];

function marketAt(path: string): Journey['market'] {
  const market = markets.find((one) => one.path === path);
  if (!market) throw new Error(`no market at /${path}`);
  return market;
}
