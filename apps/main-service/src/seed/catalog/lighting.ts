import type { SeedCategory } from './seed-category.js';

export const lighting: SeedCategory = {
  id: 'lighting',
  name: 'Lighting',
  products: [
    {
      id: 'paper-moon-pendant',
      name: 'Paper Moon Pendant',
      description:
        'Spun aluminium painted ochre, with a white inside that throws a warm pool over a table for four. Comes with 2 m of cloth cable and a ceiling rose. Bulb (E27, to 12 W LED) not included.',
      archetype: 'pendant',
      palette: 'sand',
      usdMinor: 16_400,
      stock: 54,
      dimensions: 'H 24 × Ø 38 cm',
      notSoldIn: ['JP'],
    },
    {
      id: 'late-reader-lamp',
      name: 'Late Reader Desk Lamp',
      description:
        'A jointed steel arm and a head that stays where you leave it. The dimmer is a real knob, down to a glow that lets someone else sleep. LED inside, replaceable with a coin.',
      archetype: 'reading',
      palette: 'ink',
      usdMinor: 13_900,
      stock: 73,
      dimensions: 'H 46 × W 32 × D 20 cm',
    },
    {
      id: 'linen-shade-table-lamp',
      name: 'Linen-Shade Table Lamp',
      description:
        'A plain steel stem, a wide foot and a linen shade in terracotta. The light is soft enough for faces and too soft for sewing. Shade lifts off for dusting.',
      archetype: 'lamp',
      palette: 'clay',
      usdMinor: 8_900,
      stock: 120,
      dimensions: 'H 48 × Ø 32 cm',
    },
    {
      id: 'storm-lantern',
      name: 'Rechargeable Storm Lantern',
      description:
        'The shape of a paraffin lamp, without the paraffin: a warm LED, nine hours on full, sixty on low. Charges by USB-C. Shrugs off rain but is not for swimming.',
      archetype: 'lantern',
      palette: 'plum',
      usdMinor: 6_800,
      stock: 165,
      dimensions: 'H 27 × Ø 14 cm',
    },
    {
      id: 'beeswax-hour-candle',
      name: 'Beeswax Hour Candle',
      description:
        'Pure beeswax in a glazed cup, about forty hours of honeyed light. No perfume was added because none was needed. Trim the wick, and use the cup for pencils afterwards.',
      archetype: 'candle',
      palette: 'sand',
      usdMinor: 2_800,
      stock: 380,
      dimensions: 'Ø 7.5 × H 9 cm',
    },
    {
      id: 'workshop-pendant',
      name: 'Workshop Pendant',
      description:
        'Enamelled steel, the way factories hung them, scaled down for a kitchen counter. Moss outside, white inside, and an amber collar nobody asked for and everybody likes.',
      archetype: 'pendant',
      palette: 'moss',
      usdMinor: 11_500,
      stock: 88,
      dimensions: 'H 22 × Ø 30 cm',
    },
    {
      id: 'plum-velvet-lamp',
      name: 'Plum Velvet Lamp',
      description:
        'A pleated velvet shade on a black stem: half library, half theatre. It keeps its light close, so put it where the conversation is. Dust it with a soft brush.',
      archetype: 'lamp',
      palette: 'plum',
      usdMinor: 12_400,
      stock: 41,
      dimensions: 'H 52 × Ø 34 cm',
    },
    {
      id: 'clip-on-page-light',
      name: 'Clip-On Page Light',
      description:
        'A small aluminium lamp that bites onto a shelf, a headboard or a very thick novel. 2 m of cable and three levels of light. The clip is padded; antique veneer may still object.',
      archetype: 'reading',
      palette: 'stone',
      usdMinor: 4_200,
      stock: 210,
      dimensions: 'H 30 × W 12 × D 9 cm',
    },
    {
      id: 'sea-salt-candle',
      name: 'Sea Salt and Sage Candle',
      description:
        'Rapeseed and coconut wax with a clean, dry scent, nothing like a holiday brochure. Burns forty-five hours in a thick glass. Please keep it away from curtains and cats.',
      archetype: 'candle',
      palette: 'sky',
      usdMinor: 3_400,
      stock: 290,
      dimensions: 'Ø 8 × H 9.5 cm',
      notSoldIn: ['BR'],
    },
    {
      id: 'balcony-lantern-pair',
      name: 'Balcony Lanterns, Pair',
      description:
        'Two small powder-coated lanterns for tea lights or the LED kind. Rust-proof, wind-shy and light enough to hang from a branch. Candles not included.',
      archetype: 'lantern',
      palette: 'clay',
      usdMinor: 3_900,
      stock: 0,
      dimensions: 'H 19 × Ø 11 cm each',
    },
    {
      id: 'architect-lamp',
      name: 'Architect Lamp',
      description:
        'Three springs, two joints and a cast base that will not tip. Reaches 80 cm across a drawing board. The colour rendering (CRI 95) shows a red as a red.',
      archetype: 'reading',
      palette: 'teal',
      usdMinor: 21_900,
      stock: 37,
      dimensions: 'H 62 × W 80 × D 22 cm',
      notSoldIn: ['IN'],
    },
    {
      id: 'first-light-pendant',
      name: 'First Light Pendant, Limited Edition',
      description:
        'Hand-spun steel under nine coats of midnight lacquer; thirty were made, and the spinner has retired. Signed inside the rim. Dims well, scratches easily: dust it with a feather.',
      archetype: 'pendant',
      palette: 'ink',
      usdMinor: 48_000,
      stock: 30,
      dimensions: 'H 26 × Ø 42 cm',
      inventoryPolicy: 'pessimistic',
    },
  ],
};
