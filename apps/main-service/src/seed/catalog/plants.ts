import type { SeedCategory } from './seed-category.js';

export const plants: SeedCategory = {
  id: 'plants',
  name: 'Plants & Pots',
  products: [
    {
      id: 'rubber-fig',
      name: 'Rubber Fig in a Clay Pot',
      description:
        'A young Ficus elastica with glossy leaves and modest demands: bright shade, a drink a week. Grown slowly, so it does not sulk on arrival. Mildly poisonous to pets that chew.',
      archetype: 'plant',
      palette: 'clay',
      usdMinor: 4_800,
      stock: 58,
      dimensions: 'H 60 × Ø 17 cm',
      notSoldIn: ['JP', 'IN'],
    },
    {
      id: 'long-spout-watering-can',
      name: 'Long-Spout Watering Can',
      description:
        'Galvanised steel, 1.5 litres, with a rose that pours rain and not rivers. The long spout reaches the back of the shelf. Empty it after use and it will outlive the ficus.',
      archetype: 'watering-can',
      palette: 'sky',
      usdMinor: 4_200,
      stock: 131,
      dimensions: 'W 34 × H 22 × D 13 cm',
    },
    {
      id: 'desk-cactus',
      name: 'Desk Cactus',
      description:
        'A small column cactus in a glazed pot, for people who travel. Water it monthly and talk to it at your own risk. Flowers some years, if it feels like it.',
      archetype: 'cactus',
      palette: 'plum',
      usdMinor: 1_900,
      stock: 204,
      dimensions: 'H 18 × Ø 9 cm',
      notSoldIn: ['JP', 'BR'],
    },
    {
      id: 'meadow-seed-mix',
      name: 'Meadow Seed Mix',
      description:
        'Thirty native and well-behaved flowers for two square metres of sun. Sow from March to May, then do nothing: it suits them. Bees come by themselves.',
      archetype: 'seeds',
      palette: 'moss',
      usdMinor: 400,
      stock: 900,
      dimensions: 'H 14 × W 10 cm',
      notSoldIn: ['JP', 'BR'],
    },
    {
      id: 'bud-vase',
      name: 'Belly Vase',
      description:
        'Thrown stoneware with a narrow neck that makes three stems look like a bouquet. Watertight, heavy-bottomed, dishwasher-safe. The dashed line is scratched in by hand.',
      archetype: 'vase',
      palette: 'teal',
      usdMinor: 5_400,
      stock: 102,
      dimensions: 'H 22 × Ø 16 cm',
    },
    {
      id: 'string-of-coins',
      name: 'Trailing Coin Plant on a Stand',
      description:
        'A trailing pilea in an ochre pot on three oak legs. Likes morning light and being turned on Fridays. Safe for cats, though not from them.',
      archetype: 'trailing',
      palette: 'sand',
      usdMinor: 6_800,
      stock: 36,
      dimensions: 'H 38 × Ø 20 cm',
      notSoldIn: ['JP'],
    },
    {
      id: 'forged-hand-trowel',
      name: 'Forged Hand Trowel',
      description:
        'One piece of forged steel in an ash handle, sharp enough for roots. Made to be sharpened, lent and inherited. Hangs from its own loop.',
      archetype: 'trowel',
      palette: 'stone',
      usdMinor: 3_400,
      stock: 168,
      dimensions: 'H 31 × W 8 cm',
    },
    {
      id: 'herb-seed-trio',
      name: 'Windowsill Herb Seeds',
      description:
        'Basil, chives and flat parsley in three paper bags with plain instructions. Ready to cut in six to eight weeks. Basil dies in winter; that is not your fault.',
      archetype: 'seeds',
      palette: 'clay',
      usdMinor: 750,
      stock: 640,
      dimensions: 'H 15 × W 11 cm',
    },
    {
      id: 'seagrass-planter-basket',
      name: 'Seagrass Planter Basket',
      description:
        'Hand-woven, dyed seagrass with a hidden liner, for pots to 28 cm or for laundry. Every maker weaves a slightly different rim. Keep it dry underneath.',
      archetype: 'basket',
      palette: 'moss',
      usdMinor: 4_600,
      stock: 89,
      dimensions: 'H 32 × Ø 33 cm',
    },
    {
      id: 'olive-tree-small',
      name: 'Small Olive Tree',
      description:
        'Three years old, pruned to a bright little crown and happiest on a sunny balcony. Hardy to −5 °C for a night or two. Olives possible, oil improbable.',
      archetype: 'plant',
      palette: 'ink',
      usdMinor: 7_900,
      stock: 31,
      dimensions: 'H 75 × Ø 20 cm',
      notSoldIn: ['JP', 'US'],
    },
    {
      id: 'shelf-vase',
      name: 'Winter Branch Vase',
      description:
        'A tall-shouldered vase in matt plum for the branches you cut because you could not resist. Thick walls keep it standing. Rinse by hand; the glaze marks with steel.',
      archetype: 'vase',
      palette: 'plum',
      usdMinor: 7_200,
      stock: 74,
      dimensions: 'H 30 × Ø 19 cm',
    },
    {
      id: 'indoor-watering-can',
      name: 'Half-Litre Indoor Can',
      description:
        'Powder-coated steel with a fine, straight spout for succulents and seedlings. Half a litre, which is more than they want. Looks good left out, which is why you will water more.',
      archetype: 'watering-can',
      palette: 'sand',
      usdMinor: 2_600,
      stock: 219,
      dimensions: 'W 24 × H 15 × D 9 cm',
    },
    {
      id: 'golden-barrel-cactus',
      name: 'Old Barrel Cactus',
      description:
        'Grown from seed for eighteen years by one nursery, with the spines to prove it. Comes in a hand-thrown pot and a very careful box. Thick gloves for repotting are in there too.',
      archetype: 'cactus',
      palette: 'sky',
      usdMinor: 14_500,
      stock: 18,
      dimensions: 'H 26 × Ø 22 cm',
      notSoldIn: ['JP', 'BR'],
    },
  ],
};
