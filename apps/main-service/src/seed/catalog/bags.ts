import type { SeedCategory } from './seed-category.js';

export const bags: SeedCategory = {
  id: 'bags',
  name: 'Bags & Carry',
  products: [
    {
      id: 'weekday-backpack',
      name: 'Weekday Backpack',
      description:
        'Twenty-two litres of recycled canvas with a padded sleeve for a 15-inch laptop. One big room, one small one, no secret ninth pocket. Showerproof; in a downpour use the cover.',
      archetype: 'backpack',
      palette: 'ink',
      usdMinor: 11_800,
      stock: 142,
      dimensions: 'H 44 × W 29 × D 15 cm',
    },
    {
      id: 'market-tote',
      name: 'Market Tote',
      description:
        'Heavy cotton canvas with a flat base, so that leeks stand and eggs survive. Carries 15 kg, and folds into a pocket it does not have. Wash cold.',
      archetype: 'tote',
      palette: 'sky',
      usdMinor: 2_400,
      stock: 480,
      dimensions: 'H 40 × W 38 × D 14 cm',
    },
    {
      id: 'overnight-duffel',
      name: 'Overnight Duffel',
      description:
        'Waxed canvas and bridle leather for two nights away, or three if you are brave. Fits the overhead locker of every airline we could find. Scuffs are part of the plan.',
      archetype: 'duffel',
      palette: 'moss',
      usdMinor: 18_400,
      stock: 61,
      dimensions: 'W 52 × H 28 × D 25 cm',
    },
    {
      id: 'cable-pouch',
      name: 'Cable Pouch',
      description:
        'A zipped pouch with four elastic loops, for the chargers that breed at the bottom of bags. Recycled sailcloth, so no two are quite the same grey.',
      archetype: 'pouch',
      palette: 'stone',
      usdMinor: 2_600,
      stock: 310,
      dimensions: 'W 22 × H 14 × D 6 cm',
    },
    {
      id: 'storm-umbrella',
      name: 'Storm Umbrella',
      description:
        'Eight fibreglass ribs that bend and come back, tested in a wind tunnel and on one pier. Covers one and a half people. Each rib can be replaced.',
      archetype: 'umbrella',
      palette: 'plum',
      usdMinor: 6_400,
      stock: 155,
      dimensions: 'H 88 × Ø 104 cm open',
    },
    {
      id: 'shoreline-sunglasses',
      name: 'Shoreline Sunglasses',
      description:
        'Round frames cut from plant-based acetate, with warm-tinted lenses that block all UV. Five-barrel hinges and real screws. Lenses can be swapped for your prescription.',
      archetype: 'glasses',
      palette: 'teal',
      usdMinor: 9_800,
      stock: 126,
      dimensions: 'W 14 × H 5 × D 14 cm',
    },
    {
      id: 'station-watch',
      name: 'Station Watch',
      description:
        'A plain dial, a quartz movement and a strap that changes without tools. Water-resistant to 50 metres: swim, do not dive. It tells the time and nothing else.',
      archetype: 'watch',
      palette: 'clay',
      usdMinor: 15_900,
      stock: 78,
      dimensions: 'H 23 × W 3.8 cm',
    },
    {
      id: 'roll-top-backpack',
      name: 'Roll-Top Commuter',
      description:
        'A waterproof pack with welded seams that grows from 18 to 26 litres as you unroll it. Reflective in headlights, sober in meetings. The first week it smells of new tent.',
      archetype: 'backpack',
      palette: 'sky',
      usdMinor: 14_600,
      stock: 93,
      dimensions: 'H 50 × W 30 × D 16 cm',
    },
    {
      id: 'wash-bag',
      name: 'Hanging Wash Bag',
      description:
        'Wipe-clean cotton with a hook for hotel doors and a compartment for the thing that leaks. Stands up when half full. Meets no airline rule about liquids; your bottles must.',
      archetype: 'pouch',
      palette: 'moss',
      usdMinor: 3_800,
      stock: 164,
      dimensions: 'W 24 × H 18 × D 10 cm',
    },
    {
      id: 'linen-day-tote',
      name: 'Linen Day Tote',
      description:
        'Thick Belgian linen with leather grips and one inside pocket for keys. It slouches. If you want your bag to stand to attention, look one shelf up.',
      archetype: 'tote',
      palette: 'plum',
      usdMinor: 5_900,
      stock: 108,
      dimensions: 'H 36 × W 40 × D 10 cm',
    },
    {
      id: 'pocket-umbrella',
      name: 'Pocket Umbrella',
      description:
        'Opens with one hand, closes with one and a half, and weighs 290 g. For showers and surprises; for gales we sell its big sister. The sleeve has a loop so it can be lost less often.',
      archetype: 'umbrella',
      palette: 'sand',
      usdMinor: 3_400,
      stock: 0,
      dimensions: 'H 54 × Ø 96 cm open',
    },
    {
      id: 'desk-reading-glasses',
      name: 'Ready Reading Glasses',
      description:
        'Spring-hinged readers in five strengths, +1.0 to +3.0, with an anti-glare coat. For menus and manuals. They are no substitute for seeing an optician.',
      archetype: 'glasses',
      palette: 'stone',
      usdMinor: 2_800,
      stock: 225,
      dimensions: 'W 13.5 × H 4 × D 14 cm',
      notSoldIn: ['FR', 'BR'],
    },
    {
      id: 'enamel-dial-watch',
      name: 'Enamel-Dial Watch, Limited Edition',
      description:
        'A hand-wound movement under a dial of fired enamel, twelve pieces, each numbered on the back. Runs 42 hours and asks to be wound each morning. Comes with a year of insurance and a loupe.',
      archetype: 'watch',
      palette: 'ink',
      usdMinor: 59_000,
      stock: 12,
      dimensions: 'H 24 × W 4 cm',
      inventoryPolicy: 'pessimistic',
      notSoldIn: ['IN', 'BR'],
    },
  ],
};
