import type { SeedCategory } from './seed-category.js';

export const textiles: SeedCategory = {
  id: 'textiles',
  name: 'Textiles',
  products: [
    {
      id: 'window-seat-blanket',
      name: 'Window-Seat Blanket',
      description:
        'Lambswool from one small mill, woven thick and brushed once. Warm enough for an open window in March. Wool sheds a little at first, then settles down.',
      archetype: 'blanket',
      palette: 'sky',
      usdMinor: 14_800,
      stock: 66,
      dimensions: '130 × 180 cm, folded W 44 cm',
    },
    {
      id: 'washed-linen-cushion',
      name: 'Washed Linen Cushion',
      description:
        'Stone-washed linen with a hidden zip and a filling of recycled wool. Soft from day one, creased for ever: that is linen. Cover washes at 40 °C.',
      archetype: 'cushion',
      palette: 'clay',
      usdMinor: 4_800,
      stock: 172,
      dimensions: 'W 45 × H 45 cm',
    },
    {
      id: 'waffle-bath-towel',
      name: 'Waffle Bath Towel',
      description:
        'Organic cotton in a deep waffle that dries you, and then itself, in half the time of terry. Thin on the shelf, thirsty on the skin. Shrinks four per cent in the first wash; we cut it for that.',
      archetype: 'towel',
      palette: 'moss',
      usdMinor: 3_800,
      stock: 260,
      dimensions: '70 × 140 cm, hung H 70 cm',
    },
    {
      id: 'runner-rug',
      name: 'Striped Hallway Rug',
      description:
        'Flat-woven wool and jute in stripes that forgive muddy shoes. Reversible, so it has two good years per side. Use a mat beneath on smooth floors.',
      archetype: 'rug',
      palette: 'plum',
      usdMinor: 18_900,
      stock: 48,
      dimensions: '80 × 240 cm, rolled W 80 cm',
    },
    {
      id: 'supper-napkins',
      name: 'Supper Napkins, Set of Four',
      description:
        'Half linen, half cotton, with a stitched edge and a wooden ring to keep them in order. They look better unironed. Red wine comes out at 60 °C.',
      archetype: 'napkins',
      palette: 'moss',
      usdMinor: 3_400,
      stock: 185,
      dimensions: '45 × 45 cm, folded W 22 cm',
    },
    {
      id: 'long-walk-scarf',
      name: 'Long Walk Scarf',
      description:
        'Merino, knitted in one piece with a fringe that will not unravel. Long enough to go round twice and still tie. Not itchy: we asked seven itchy people.',
      archetype: 'scarf',
      palette: 'plum',
      usdMinor: 6_900,
      stock: 134,
      dimensions: '30 × 190 cm, folded W 26 cm',
    },
    {
      id: 'sofa-evening-throw',
      name: 'Sofa Evening Throw',
      description:
        'Recycled cotton in a herringbone you can machine-wash, dog and all. Medium warm. The fringe tangles in the dryer, so hang it up.',
      archetype: 'blanket',
      palette: 'sand',
      usdMinor: 7_200,
      stock: 143,
      dimensions: '130 × 170 cm, folded W 42 cm',
    },
    {
      id: 'house-socks',
      name: 'House Socks',
      description:
        'Thick wool socks with a double heel, between slippers and nothing. Sizes run 37 to 45 and stretch a little. Wooden stairs will polish them; hold the rail.',
      archetype: 'socks',
      palette: 'ink',
      usdMinor: 2_200,
      stock: 430,
      dimensions: 'H 38 × W 11 cm',
    },
    {
      id: 'corduroy-floor-cushion',
      name: 'Corduroy Floor Cushion',
      description:
        'Wide-wale corduroy around a firm buckwheat core that takes the shape of whoever sits down. Heavier than it looks at 4 kg. A handle on the side, for moving it to the film.',
      archetype: 'cushion',
      palette: 'moss',
      usdMinor: 9_600,
      stock: 59,
      dimensions: 'W 60 × H 60 × D 16 cm',
      notSoldIn: ['BR'],
    },
    {
      id: 'beach-hammam-towel',
      name: 'Hammam Towel',
      description:
        'A flat-woven cotton towel that folds to the size of a paperback and shakes off sand. Gets softer for about fifty washes, then stays there. Works as a scarf on cold ferries.',
      archetype: 'towel',
      palette: 'clay',
      usdMinor: 2_900,
      stock: 0,
      dimensions: '95 × 175 cm, hung H 88 cm',
    },
    {
      id: 'bedside-rug',
      name: 'Bedside Rug',
      description:
        'Tufted wool, two fingers deep, for the first step of the day. Undyed on the back, sky blue on top. Vacuum gently; beating is no longer necessary.',
      archetype: 'rug',
      palette: 'sky',
      usdMinor: 11_400,
      stock: 64,
      dimensions: '60 × 90 cm, rolled W 60 cm',
    },
    {
      id: 'indigo-blanket',
      name: 'Natural Indigo Blanket, Limited Edition',
      description:
        'Hand-spun wool dipped eleven times in natural indigo by a family that has done so for five generations. Forty were woven. It will blue your fingers a little in the first week.',
      archetype: 'blanket',
      palette: 'ink',
      usdMinor: 39_000,
      stock: 40,
      dimensions: '140 × 200 cm, folded W 46 cm',
      inventoryPolicy: 'pessimistic',
    },
  ],
};
