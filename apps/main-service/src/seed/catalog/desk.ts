import type { SeedCategory } from './seed-category.js';

export const desk: SeedCategory = {
  id: 'desk',
  name: 'Desk',
  products: [
    {
      id: 'low-click-keyboard',
      name: 'Low-Click Keyboard',
      description:
        'Mechanical switches tuned to thock, not clack, under keycaps whose letters never wear off. Wired, 84 keys, US layout. Your colleagues will still know you are typing.',
      archetype: 'keyboard',
      palette: 'plum',
      usdMinor: 12_500,
      stock: 104,
      dimensions: 'W 32 × D 13 × H 4 cm',
    },
    {
      id: 'pencil-pot-set',
      name: 'Pencil Pot with Three Pencils',
      description:
        'A ceramic pot with a felt foot and three cedar pencils: soft, softer and blue. Room for a dozen more. Also holds toothbrushes, though the pencils will be offended.',
      archetype: 'pen',
      palette: 'sand',
      usdMinor: 2_200,
      stock: 315,
      dimensions: 'H 18 × Ø 8 cm',
    },
    {
      id: 'two-bell-alarm-clock',
      name: 'Two-Bell Alarm Clock',
      description:
        'A quartz movement in a steel case, with a hammer that means it. One AA cell lasts about a year. The tick is soft, the bell is not; there is no snooze.',
      archetype: 'clock',
      palette: 'teal',
      usdMinor: 3_600,
      stock: 188,
      dimensions: 'H 13 × W 10 × D 6 cm',
    },
    {
      id: 'everyday-work-chair',
      name: 'Everyday Work Chair',
      description:
        'Steel legs, a felted-wool seat and a back that gives a little. Comfortable for a morning; for eight hours a day you deserve something with levers. Comes in one piece.',
      archetype: 'chair',
      palette: 'stone',
      usdMinor: 28_900,
      stock: 33,
      dimensions: 'H 80 × W 48 × D 52 cm',
      notSoldIn: ['BR'],
    },
    {
      id: 'dot-grid-notebook',
      name: 'Dot-Grid Notebook',
      description:
        'A5, 192 numbered pages of 100 g paper that takes fountain ink without ghosts. Lies flat from the first page. The elastic is stitched in, not glued.',
      archetype: 'notebook',
      palette: 'sky',
      usdMinor: 1_800,
      stock: 620,
      dimensions: 'H 21 × W 15 × D 1.5 cm',
    },
    {
      id: 'perching-stool',
      name: 'Perching Stool',
      description:
        'Stained beech on three legs, because three legs never wobble. The right height for a desk visit, a shoelace or a plant. Stacks five high.',
      archetype: 'stool',
      palette: 'clay',
      usdMinor: 9_800,
      stock: 71,
      dimensions: 'H 46 × Ø 34 cm',
    },
    {
      id: 'correspondence-cards',
      name: 'Correspondence Cards, Box of Twenty',
      description:
        'Twenty cotton cards and lined envelopes, printed by letterpress with a small sun. Big enough for a thank-you, too small for an essay. Stamps are up to you.',
      archetype: 'cards',
      palette: 'stone',
      usdMinor: 2_400,
      stock: 240,
      dimensions: 'W 15 × H 11 × D 4 cm',
    },
    {
      id: 'quiet-phone',
      name: 'Quiet Phone',
      description:
        'Calls, texts, maps, a torch and an alarm, and then it stops. An e-paper screen you can read in the sun, and a week between charges. There is no store for apps.',
      archetype: 'phone',
      palette: 'sand',
      usdMinor: 29_900,
      stock: 57,
      dimensions: 'H 14 × W 6.5 × D 1 cm',
      notSoldIn: ['IN', 'JP'],
    },
    {
      id: 'brass-barrel-pens',
      name: 'Brass-Barrel Pens, Set of Three',
      description:
        'Three ballpoints turned from brass, heavy in the hand and happy with any standard refill. They darken with use. Comes with its own porcelain pot.',
      archetype: 'pen',
      palette: 'clay',
      usdMinor: 5_400,
      stock: 83,
      dimensions: 'H 17 × Ø 8 cm',
    },
    {
      id: 'ten-minute-clock',
      name: 'Ten-Minute Clock',
      description:
        'A desk clock without a second hand, for people who are hurried enough. Silent sweep movement in a painted case. Accurate to a minute a month, which is plenty.',
      archetype: 'clock',
      palette: 'sand',
      usdMinor: 6_200,
      stock: 119,
      dimensions: 'H 12 × W 10 × D 5 cm',
    },
    {
      id: 'travel-keyboard',
      name: 'Fold-Flat Travel Keyboard',
      description:
        'A thin wireless keyboard for trains and small café tables, good for forty days on a charge. Pairs with three devices. The keys are full size; the arrows, we admit, are not.',
      archetype: 'keyboard',
      palette: 'stone',
      usdMinor: 7_400,
      stock: 147,
      dimensions: 'W 27 × D 10 × H 1.5 cm',
    },
    {
      id: 'reading-armchair',
      name: 'Corner Armchair',
      description:
        'A deep seat in boiled wool on oak legs, made for the corner by the window. The cover zips off. It takes two people to carry and one to nap in.',
      archetype: 'chair',
      palette: 'teal',
      usdMinor: 64_000,
      stock: 14,
      dimensions: 'H 84 × W 70 × D 74 cm',
      notSoldIn: ['JP', 'IN'],
    },
    {
      id: 'project-planner',
      name: 'Undated Project Planner',
      description:
        'Fifty-three blank weeks, a page for each and a margin for regrets. Start in any month. Recycled cover, ribbon, and a pocket for receipts.',
      archetype: 'notebook',
      palette: 'plum',
      usdMinor: 2_600,
      stock: 198,
      dimensions: 'H 24 × W 17 × D 2 cm',
    },
  ],
};
