import type { SeedCategory } from './seed-category.js';

export const audio: SeedCategory = {
  id: 'audio',
  name: 'Audio',
  products: [
    {
      id: 'sunday-record-player',
      name: 'Sunday Record Player',
      description:
        'A belt-driven deck with a moving-magnet cartridge and a phono stage you can switch off. Plays 33 and 45. It needs speakers and ten minutes of patience the first time.',
      archetype: 'turntable',
      palette: 'moss',
      usdMinor: 32_900,
      stock: 44,
      dimensions: 'W 42 × D 34 × H 12 cm',
    },
    {
      id: 'studio-headphones',
      name: 'Closed Studio Headphones',
      description:
        'Over-ear, wired, with wool-felt pads you can wash and a cable you can replace. An honest, slightly dry sound. There is no app and nothing to charge.',
      archetype: 'headphones',
      palette: 'stone',
      usdMinor: 18_900,
      stock: 92,
      dimensions: 'H 20 × W 18 × D 8 cm',
    },
    {
      id: 'shelf-speaker',
      name: 'Shelf Speaker',
      description:
        'A two-way speaker in lacquered birch, 60 watts, for bookshelves and small rooms. Sold singly: two make stereo, one makes a kitchen. Bluetooth and a plain old jack.',
      archetype: 'speaker',
      palette: 'sand',
      usdMinor: 24_500,
      stock: 68,
      dimensions: 'H 26 × W 17 × D 19 cm',
    },
    {
      id: 'kitchen-radio',
      name: 'Kitchen Radio',
      description:
        'FM and DAB+ with one knob for volume and one for stations, the way hands remember it. Runs on mains or six AA cells. Survives steam, flour and being carried to the garden.',
      archetype: 'radio',
      palette: 'teal',
      usdMinor: 11_900,
      stock: 130,
      dimensions: 'W 25 × H 16 × D 10 cm',
      notSoldIn: ['US', 'JP'],
    },
    {
      id: 'pocket-earbuds',
      name: 'Pocket Earbuds',
      description:
        'Small wireless buds with seven hours in the ear and three more charges in the case. The batteries can be changed with the tool in the box. Noise isolation is good; cancellation they leave to others.',
      archetype: 'earbuds',
      palette: 'ink',
      usdMinor: 8_900,
      stock: 340,
      dimensions: 'W 6.5 × H 5 × D 3 cm',
    },
    {
      id: 'travel-headphones',
      name: 'Folding Travel Headphones',
      description:
        'On-ear wireless headphones that fold into a bag the size of a sandwich. Thirty hours on one charge, a jack for the plane. They leak a little sound; libraries beware.',
      archetype: 'headphones',
      palette: 'sand',
      usdMinor: 12_900,
      stock: 156,
      dimensions: 'H 17 × W 16 × D 6 cm',
    },
    {
      id: 'picnic-speaker',
      name: 'Picnic Speaker',
      description:
        'Rain-proof, dust-proof and loud enough for a blanket, not a beach. Fourteen hours of music, and it floats. The strap is climbing cord.',
      archetype: 'speaker',
      palette: 'moss',
      usdMinor: 7_900,
      stock: 205,
      dimensions: 'H 18 × W 9 × D 9 cm',
    },
    {
      id: 'night-table-radio',
      name: 'Night-Table Radio',
      description:
        'A small painted wooden FM radio with a sleep timer and a dial that dims. Wakes you gently at the hour you turn it to. Internet it has never heard of.',
      archetype: 'radio',
      palette: 'sky',
      usdMinor: 9_400,
      stock: 77,
      dimensions: 'W 20 × H 13 × D 9 cm',
    },
    {
      id: 'portable-turntable',
      name: 'Suitcase Turntable',
      description:
        'A portable player with its own small speakers, for record fairs and spare rooms. Better at charm than at bass. A line-out is there for when you want more.',
      archetype: 'turntable',
      palette: 'sand',
      usdMinor: 14_900,
      stock: 0,
      dimensions: 'W 36 × D 26 × H 13 cm',
    },
    {
      id: 'sleep-earbuds',
      name: 'Quiet Night Earbuds',
      description:
        'Flat buds for people who sleep on their side, with rain, tide and fan sounds on board. Ten hours a night. They soften a snore; nothing stops one.',
      archetype: 'earbuds',
      palette: 'teal',
      usdMinor: 11_000,
      stock: 98,
      dimensions: 'W 7 × H 4.5 × D 3 cm',
      notSoldIn: ['BR', 'IN'],
    },
    {
      id: 'first-headphones',
      name: 'First Headphones',
      description:
        'For ears from four to ten: limited to 85 dB in hardware, so that no menu can undo it. Chew-proof cable, stickers included. Grown-ups will find them small.',
      archetype: 'headphones',
      palette: 'clay',
      usdMinor: 3_200,
      stock: 260,
      dimensions: 'H 15 × W 14 × D 6 cm',
    },
    {
      id: 'concert-speaker-pair',
      name: 'Concert Speakers, Matched Pair, Limited Edition',
      description:
        'Two floor-shy speakers in blue-stained ash, measured and matched within half a decibel; sixteen pairs exist. Passive: bring an amplifier of 40 watts or more. The grilles are woven by a basket maker.',
      archetype: 'speaker',
      palette: 'sky',
      usdMinor: 69_000,
      stock: 16,
      dimensions: 'H 38 × W 22 × D 27 cm each',
      inventoryPolicy: 'pessimistic',
    },
  ],
};
