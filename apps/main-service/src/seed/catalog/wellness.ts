import type { SeedCategory } from './seed-category.js';

export const wellness: SeedCategory = {
  id: 'wellness',
  name: 'Wellness',
  products: [
    {
      id: 'cedar-hand-wash',
      name: 'Cedar Hand Wash',
      description:
        'A mild wash with cedar and bergamot, in a glass bottle meant to be refilled for years. 300 ml. Cleans hands; makes no promises about your life.',
      archetype: 'soap',
      palette: 'clay',
      usdMinor: 1_900,
      stock: 420,
      dimensions: 'H 19 × Ø 7 cm',
    },
    {
      id: 'cork-yoga-mat',
      name: 'Cork Yoga Mat',
      description:
        'A cork surface on coloured natural rubber, grippier the warmer you get. 4 mm thick, 2.3 kg, with a carrying cord. Smells faintly of cork for a month.',
      archetype: 'mat',
      palette: 'teal',
      usdMinor: 8_900,
      stock: 117,
      dimensions: '61 × 183 cm, rolled W 61 cm',
    },
    {
      id: 'oat-milk-soap',
      name: 'Oat and Honey Soap Bar',
      description:
        'Cold-processed in small trays and cured for six weeks. Unperfumed, gentle, 110 g, about two months by a busy basin. The dish in the picture is not included.',
      archetype: 'bar',
      palette: 'sand',
      usdMinor: 850,
      stock: 700,
      dimensions: 'W 8 × D 5.5 × H 3 cm',
    },
    {
      id: 'fig-reed-diffuser',
      name: 'Fig Leaf Diffuser',
      description:
        'Green fig and a little smoke, carried by eight rattan reeds for about three months. Turn the reeds when you think of it. Strong in a small room, so start with four.',
      archetype: 'diffuser',
      palette: 'moss',
      usdMinor: 4_600,
      stock: 139,
      dimensions: 'H 28 × Ø 9 cm',
      notSoldIn: ['BR', 'JP'],
    },
    {
      id: 'dry-body-brush',
      name: 'Dry Body Brush',
      description:
        'Lacquered beech with agave bristles and a handle long enough for the middle of the back. Brisk rather than soft. Keep it out of the shower and it lasts for years.',
      archetype: 'brush',
      palette: 'ink',
      usdMinor: 2_600,
      stock: 166,
      dimensions: 'H 38 × W 9 × D 5 cm',
    },
    {
      id: 'mineral-bath-salt',
      name: 'Mineral Bath Salt',
      description:
        'Coarse sea salt with rosemary and juniper, half a kilo in a jar you will keep. Six baths, or four if the week was long. It is a bath, not a treatment.',
      archetype: 'bath',
      palette: 'sky',
      usdMinor: 2_400,
      stock: 238,
      dimensions: 'H 15 × Ø 11 cm',
    },
    {
      id: 'pivot-shaving-mirror',
      name: 'Pivot Mirror',
      description:
        'A steel stand with a plain side and a five-times side, for shaving and for splinters. Does not steam up as fast as most, but it does steam up. The foot is weighted.',
      archetype: 'mirror',
      palette: 'stone',
      usdMinor: 5_200,
      stock: 81,
      dimensions: 'H 36 × W 22 cm',
    },
    {
      id: 'evening-candle',
      name: 'Evening Candle',
      description:
        'Lavender, hay and a trace of leather, in soy wax with a cotton wick. Forty hours. Reads as a barn at dusk, in the best possible way.',
      archetype: 'candle',
      palette: 'teal',
      usdMinor: 3_200,
      stock: 254,
      dimensions: 'Ø 8 × H 9 cm',
    },
    {
      id: 'face-towels',
      name: 'Face Towels, Pair',
      description:
        'Two small towels in long-staple cotton, loops on both sides and a tab to hang them by. Wash once before first use to wake the loops up.',
      archetype: 'towel',
      palette: 'sand',
      usdMinor: 2_200,
      stock: 345,
      dimensions: '40 × 60 cm, hung H 60 cm',
    },
    {
      id: 'balance-ball',
      name: 'Balance Ball',
      description:
        'A 65 cm ball in thick, latex-free vinyl for stretching, sitting and small circuses. Bears 150 kg and lets air out slowly if it is ever pierced. Hand pump in the box.',
      archetype: 'ball',
      palette: 'teal',
      usdMinor: 3_600,
      stock: 122,
      dimensions: 'Ø 65 cm',
    },
    {
      id: 'glass-water-bottle',
      name: 'Desk Water Bottle',
      description:
        'A 600 ml glass bottle in a silicone sleeve, marked for those who count. Survives a fall from a desk, not from a balcony. No plastic touches the water.',
      archetype: 'bottle',
      palette: 'ink',
      usdMinor: 2_800,
      stock: 273,
      dimensions: 'H 24 × Ø 7 cm',
    },
    {
      id: 'travel-soap-tin',
      name: 'Three Little Soaps',
      description:
        'Three guest-sized bars, cedar, mint and plain, wrapped in paper for a suitcase or a stocking. 35 g each. They leave nothing behind but clean hands.',
      archetype: 'bar',
      palette: 'moss',
      usdMinor: 950,
      stock: 390,
      dimensions: 'W 5 × D 3.5 × H 2 cm each',
    },
  ],
};
