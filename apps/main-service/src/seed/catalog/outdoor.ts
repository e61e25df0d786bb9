import type { SeedCategory } from './seed-category.js';

export const outdoor: SeedCategory = {
  id: 'outdoor',
  name: 'Outdoor',
  products: [
    {
      id: 'two-night-tent',
      name: 'Two-Night Tent',
      description:
        'A two-person ridge tent in waxed cotton, quiet in wind and dry in rain. Pitches in eight minutes with two poles and no diagram. At 4.8 kg it likes cars and canoes better than backs.',
      archetype: 'tent',
      palette: 'clay',
      usdMinor: 34_500,
      stock: 28,
      dimensions: 'W 210 × D 140 × H 120 cm',
      notSoldIn: ['IN'],
    },
    {
      id: 'brass-bike-bell',
      name: 'Brass Bike Bell',
      description:
        'One clear note that carries round a corner and offends nobody. Fits bars from 22 to 26 mm; the spring is steel, the dome solid brass. It will go dull, or you can polish it on Sundays.',
      archetype: 'bike-bell',
      palette: 'sand',
      usdMinor: 1_950,
      stock: 360,
      dimensions: 'Ø 5.5 × H 5 cm',
    },
    {
      id: 'trail-flask',
      name: 'Trail Flask',
      description:
        'Double-walled steel, 750 ml: hot for twelve hours, cold for a day. The cap has a loop and no small parts to lose. Powder coat, so keys scratch it and rocks improve it.',
      archetype: 'bottle',
      palette: 'stone',
      usdMinor: 3_200,
      stock: 410,
      dimensions: 'H 27 × Ø 7.5 cm',
    },
    {
      id: 'garden-hammock',
      name: 'Garden Hammock',
      description:
        'Hand-knotted cotton rope with a canvas bed, for trees or posts three metres apart (yours). Holds 160 kg of adult, child and book. Bring it in when it rains for more than a day.',
      archetype: 'hammock',
      palette: 'ink',
      usdMinor: 12_800,
      stock: 52,
      dimensions: 'W 280 × D 120 cm',
    },
    {
      id: 'pocket-stove',
      name: 'Pocket Stove',
      description:
        'A gas burner with its own pot, boiling half a litre in under three minutes. Folds into itself. Cartridges are sold where you camp, as post offices will not have them.',
      archetype: 'stove',
      palette: 'teal',
      usdMinor: 7_800,
      stock: 94,
      dimensions: 'H 17 × Ø 11 cm',
      notSoldIn: ['JP', 'BR'],
    },
    {
      id: 'park-basketball',
      name: 'Park Basketball',
      description:
        'Size 7 in hard-wearing rubber with deep channels, for asphalt rather than parquet. Arrives flat with a needle; the pump is your neighbour’s. Grip is best after a week of play.',
      archetype: 'ball',
      palette: 'clay',
      usdMinor: 2_900,
      stock: 230,
      dimensions: 'Ø 24 cm',
    },
    {
      id: 'path-sneaker',
      name: 'Path Sneaker',
      description:
        'Suede and recycled mesh on a natural-rubber sole that handles gravel and museum floors. Resoleable, which is why the stitching shows. Sizes 36 to 46; take your usual.',
      archetype: 'sneaker',
      palette: 'sky',
      usdMinor: 13_900,
      stock: 175,
      dimensions: 'L 29 × H 11 cm, size 42',
    },
    {
      id: 'field-cap',
      name: 'Field Cap',
      description:
        'Six panels of waxed cotton, a brim that remembers its curve and a brass buckle behind. Keeps off drizzle and glare. Wax it once a year; do not iron it ever.',
      archetype: 'cap',
      palette: 'plum',
      usdMinor: 3_600,
      stock: 205,
      dimensions: 'W 27 × D 18 × H 13 cm',
    },
    {
      id: 'half-frame-camera',
      name: 'Half-Frame Film Camera',
      description:
        'Seventy-two pictures from one roll of 35 mm film, a fixed lens and a meter that needs no battery. You will not see the photo until next week, which is the point. Film not included.',
      archetype: 'camera',
      palette: 'stone',
      usdMinor: 24_900,
      stock: 39,
      dimensions: 'W 12 × H 8 × D 6 cm',
      notSoldIn: ['BR'],
    },
    {
      id: 'camp-lantern',
      name: 'Camp Lantern',
      description:
        'Painted steel with a thick glass, for real candles or the rechargeable insert. Stands in wind, hangs from a branch, flatters everyone. The handle gets warm.',
      archetype: 'lantern',
      palette: 'sand',
      usdMinor: 4_400,
      stock: 112,
      dimensions: 'H 25 × Ø 13 cm',
    },
    {
      id: 'picnic-blanket',
      name: 'Picnic Blanket with Strap',
      description:
        'Recycled wool above, waxed canvas below, and a leather strap to carry it all. Room for four and a basket. Damp grass stays where it is.',
      archetype: 'blanket',
      palette: 'moss',
      usdMinor: 8_800,
      stock: 87,
      dimensions: '150 × 180 cm, folded W 40 cm',
    },
    {
      id: 'kids-flask',
      name: 'Small Adventurer Flask',
      description:
        'A 350 ml steel flask with a cap small hands can turn and big hands cannot over-tighten. Leak-proof upside down in a school bag, as tested in one. Single-walled: for water, not cocoa.',
      archetype: 'bottle',
      palette: 'sky',
      usdMinor: 1_850,
      stock: 390,
      dimensions: 'H 17 × Ø 7 cm',
    },
    {
      id: 'summit-tent',
      name: 'Summit Tent',
      description:
        'A one-person trekking tent of 1.3 kg, freestanding, with a porch for wet boots. The fabric is thin because it has to be: mind the thorns. Seam sealer and two spare pegs inside.',
      archetype: 'tent',
      palette: 'teal',
      usdMinor: 42_900,
      stock: 22,
      dimensions: 'W 225 × D 85 × H 100 cm',
    },
  ],
};
