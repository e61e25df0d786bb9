import type { SeedCategory } from './seed-category.js';

export const kitchen: SeedCategory = {
  id: 'kitchen',
  name: 'Kitchen',
  products: [
    {
      id: 'hammered-copper-kettle',
      name: 'Hammered Copper Kettle',
      description:
        'Solid copper, beaten by hand and tinned inside, with a beech handle that stays cool. Holds 1.6 litres and sings when it boils. For gas and electric rings; it will not work on induction.',
      archetype: 'kettle',
      palette: 'clay',
      usdMinor: 12_800,
      stock: 46,
      dimensions: 'H 22 × W 25 × D 18 cm',
    },
    {
      id: 'harbour-mug',
      name: 'Harbour Mug',
      description:
        'Heavy stoneware in the blue of a working harbour, with one raw band your thumb will find. Takes 350 ml, the dishwasher and the microwave. Each glaze breaks a little differently.',
      archetype: 'mug',
      palette: 'sky',
      usdMinor: 1_800,
      stock: 320,
      dimensions: 'Ø 8.5 × H 9.5 cm',
    },
    {
      id: 'walnut-serving-board',
      name: 'Walnut Serving Board',
      description:
        'One plank of oiled walnut with a leather loop to hang it by. Made for bread, cheese and showing off; heavy chopping will mark it. Wipe it clean, never soak it.',
      archetype: 'board',
      palette: 'sand',
      usdMinor: 6_400,
      stock: 85,
      dimensions: 'H 42 × W 24 × D 2 cm',
    },
    {
      id: 'sunday-casserole',
      name: 'Sunday Casserole',
      description:
        'Enamelled cast iron for the dish that takes all afternoon, 4.5 litres, oven-safe to 260 °C. It weighs 5.1 kg without the stew, so mind your wrists.',
      archetype: 'casserole',
      palette: 'moss',
      usdMinor: 14_500,
      stock: 62,
      dimensions: 'W 31 × D 25 × H 17 cm',
    },
    {
      id: 'round-belly-teapot',
      name: 'Round-Belly Teapot',
      description:
        'A glazed earthenware pot for four cups, with a steel strainer that lifts out. The spout does not drip: we poured it two hundred times to be sure.',
      archetype: 'teapot',
      palette: 'plum',
      usdMinor: 5_800,
      stock: 110,
      dimensions: 'H 15 × W 24 × D 15 cm',
    },
    {
      id: 'slow-morning-press',
      name: 'Slow Morning Coffee Press',
      description:
        'Borosilicate glass in a steel frame, with a double filter that keeps the grounds where they belong. Makes 0.8 litres, three generous cups. Spare glasses cost less than a bag of beans.',
      archetype: 'press',
      palette: 'stone',
      usdMinor: 4_900,
      stock: 140,
      dimensions: 'H 24 × W 17 × D 11 cm',
    },
    {
      id: 'hand-crank-grinder',
      name: 'Hand-Crank Coffee Grinder',
      description:
        'Conical steel burrs in a lacquered ash box with a drawer for the grounds. Two minutes of cranking make a pot. Not fine enough for espresso, and it does not pretend to be.',
      archetype: 'grinder',
      palette: 'teal',
      usdMinor: 7_200,
      stock: 58,
      dimensions: 'H 24 × W 13 × D 13 cm',
    },
    {
      id: 'cork-lid-pantry-jar',
      name: 'Cork-Lid Pantry Jar',
      description:
        'Mouth-blown glass with a natural cork lid, for a kilo of rice or a week of granola. Keeps out moths and most children. Airtight enough for biscuits, not for pickling.',
      archetype: 'jar',
      palette: 'sand',
      usdMinor: 1_650,
      stock: 410,
      dimensions: 'H 18 × Ø 11 cm',
    },
    {
      id: 'orchard-fruit-bowl',
      name: 'Orchard Fruit Bowl',
      description:
        'A wide stoneware bowl on a small foot, dark outside and darker within, so that oranges glow. Food-safe, dishwasher-safe, and big enough for a proper salad. Fruit not included.',
      archetype: 'bowl',
      palette: 'moss',
      usdMinor: 4_400,
      stock: 96,
      dimensions: 'Ø 28 × H 13 cm',
    },
    {
      id: 'table-carafe',
      name: 'Table Carafe with Stopper',
      description:
        'Tinted glass, one litre, with a ground stopper that closes with a quiet click. For water, wine or a very large vinaigrette. Hand wash: the stopper fits only its own neck.',
      archetype: 'carafe',
      palette: 'stone',
      usdMinor: 3_800,
      stock: 0,
      dimensions: 'H 28 × Ø 15 cm',
    },
    {
      id: 'stacking-tumblers',
      name: 'Stacking Tumblers, Set of Four',
      description:
        'Pressed glass with a ridge that keeps four of them in one steady stack. 280 ml each, tempered, and cheerful about the dishwasher. They chip rather than shatter.',
      archetype: 'tumbler',
      palette: 'moss',
      usdMinor: 2_600,
      stock: 275,
      dimensions: 'Ø 8 × H 10 cm each',
    },
    {
      id: 'enamel-soup-mug',
      name: 'Enamel Soup Mug',
      description:
        'Steel with two coats of enamel and a rolled rim, half a litre. Goes on a campfire, into the oven and off the balcony with only a chip. Gets hot where the soup is hot.',
      archetype: 'mug',
      palette: 'stone',
      usdMinor: 1_400,
      stock: 500,
      dimensions: 'Ø 11 × H 8.5 cm',
    },
    {
      id: 'gold-seam-tea-bowl',
      name: 'Gold-Seam Tea Bowl, Limited Edition',
      description:
        'Twenty-four bowls, each broken once in the kiln and mended with lacquer and gold dust. Numbered under the foot and signed by the potter. For tea and for looking at; never for the dishwasher.',
      archetype: 'bowl',
      palette: 'ink',
      usdMinor: 18_500,
      stock: 24,
      dimensions: 'Ø 12 × H 8 cm',
      inventoryPolicy: 'pessimistic',
    },
  ],
};
