import type { SeedCategory } from './seed-category.js';

export const books: SeedCategory = {
  id: 'books',
  name: 'Books & Prints',
  products: [
    {
      id: 'a-year-of-small-repairs',
      name: 'A Year of Small Repairs',
      description:
        'Fifty-two things a household breaks and how to mend them, drawn in two colours. From zips to floorboards, with a frank chapter on when to call someone. Hardback, 240 pages, in English.',
      archetype: 'book',
      palette: 'sand',
      usdMinor: 3_200,
      stock: 188,
      dimensions: 'H 24 × W 17 × D 2.4 cm',
    },
    {
      id: 'soup-is-a-letter',
      name: 'Soup Is a Letter',
      description:
        'Forty soups and the people who taught them to the author, from Belém to Sapporo. Weights in grams and in cups. Hardback, 208 pages, in English; the beetroot stains are printed.',
      archetype: 'book',
      palette: 'clay',
      usdMinor: 3_400,
      stock: 151,
      dimensions: 'H 25 × W 19 × D 2.2 cm',
    },
    {
      id: 'coastline-print',
      name: 'Coastline Print',
      description:
        'A four-colour screen print of a headland that may be yours, on 300 g cotton paper. Framed in black ash behind acrylic, ready to hang. Open edition, unsigned, cheerful.',
      archetype: 'poster',
      palette: 'teal',
      usdMinor: 8_400,
      stock: 97,
      dimensions: 'H 50 × W 40 × D 2 cm',
    },
    {
      id: 'slow-travel-box',
      name: 'Slow Travel, Three Volumes',
      description:
        'By canal, by ferry and by night train: three essays in three small paperbacks. Together they last one long holiday. In English, with maps that fold out.',
      archetype: 'books',
      palette: 'sand',
      usdMinor: 4_200,
      stock: 84,
      dimensions: 'W 20 × D 13 × H 6 cm',
    },
    {
      id: 'garden-postcards',
      name: 'Garden Postcards, Box of Thirty',
      description:
        'Thirty botanical drawings on uncoated card, no two alike. The backs are plain, for people who have something to say. Recycled box with a thumb notch.',
      archetype: 'cards',
      palette: 'moss',
      usdMinor: 1_800,
      stock: 276,
      dimensions: 'W 15.5 × H 11 × D 3.5 cm',
    },
    {
      id: 'the-quiet-house',
      name: 'The Quiet House',
      description:
        'A photographer visits thirty homes where nothing much happens, beautifully. Few words, good paper. Large format, so measure your shelf. Hardback, 288 pages.',
      archetype: 'book',
      palette: 'stone',
      usdMinor: 5_800,
      stock: 63,
      dimensions: 'H 31 × W 25 × D 3 cm',
      notSoldIn: ['BR'],
    },
    {
      id: 'field-notes-sketchbook',
      name: 'Field Sketchbook',
      description:
        'Cold-pressed paper of 180 g that takes a wash without sulking, in a cloth cover with a pencil loop. 80 pages, sewn. Fits a coat pocket, if the coat is a good one.',
      archetype: 'notebook',
      palette: 'ink',
      usdMinor: 2_600,
      stock: 214,
      dimensions: 'H 19 × W 13 × D 1.8 cm',
    },
    {
      id: 'moonrise-print',
      name: 'Moonrise Print',
      description:
        'A risograph in two inks with all the little misprints that make it one. Comes in a dark-stained frame. Colours shift slightly in sunlight over the years, as do we.',
      archetype: 'poster',
      palette: 'plum',
      usdMinor: 6_200,
      stock: 109,
      dimensions: 'H 42 × W 31 × D 2 cm',
    },
    {
      id: 'bread-by-heart',
      name: 'Bread by Heart',
      description:
        'One dough, learnt until you no longer need the book, then twenty ways to leave it. Written by a baker who hates gadgets. Paperback, 176 pages, in English.',
      archetype: 'book',
      palette: 'ink',
      usdMinor: 2_400,
      stock: 233,
      dimensions: 'H 22 × W 16 × D 1.6 cm',
    },
    {
      id: 'bedtime-atlas',
      name: 'The Bedtime Atlas, Two Volumes',
      description:
        'Forty places, one page each, to be read aloud from age four. Cloth spines and rounded corners. Every fact was checked except the one about the whale.',
      archetype: 'books',
      palette: 'plum',
      usdMinor: 3_900,
      stock: 127,
      dimensions: 'W 26 × D 21 × H 4 cm',
    },
    {
      id: 'birthday-cards',
      name: 'Letterpress Birthday Cards',
      description:
        'Eight folded cards, eight envelopes, one small joke each. Printed on a machine older than most recipients. Blank inside.',
      archetype: 'cards',
      palette: 'clay',
      usdMinor: 1_600,
      stock: 342,
      dimensions: 'W 15 × H 10.5 × D 2 cm',
    },
    {
      id: 'signed-harbour-print',
      name: 'Harbour at Six, Signed Print',
      description:
        'A linocut in five blocks, printed by the artist in an edition of thirty-five and signed in pencil. Framed behind museum glass. When they are gone the blocks are planed.',
      archetype: 'poster',
      palette: 'ink',
      usdMinor: 26_000,
      stock: 35,
      dimensions: 'H 60 × W 46 × D 2.5 cm',
      inventoryPolicy: 'pessimistic',
    },
  ],
};
