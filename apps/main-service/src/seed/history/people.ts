import type { Country } from '@webstore/contracts';

/** Where the history's customers live, in hundredths, and what they are called there. */
export const people: Readonly<Record<Country, { share: number; first: readonly string[]; last: readonly string[] }>> = {
  US: {
    share: 32,
    first: ['Ava', 'Liam', 'Mia', 'Noah', 'Zoe', 'Ethan'],
    last: ['Carter', 'Nguyen', 'Brooks', 'Rivera', 'Hayes'],
  },
  UK: {
    share: 16,
    first: ['Isla', 'Oscar', 'Freya', 'Arthur', 'Poppy'],
    last: ['Whitlock', 'Ahmed', 'Davies', 'Fletcher', 'Owens'],
  },
  DE: {
    share: 15,
    first: ['Lena', 'Jonas', 'Clara', 'Felix', 'Mila'],
    last: ['Brandt', 'Yilmaz', 'Vogel', 'Krause', 'Lindner'],
  },
  FR: {
    share: 12,
    first: ['Jade', 'Hugo', 'Lina', 'Louis', 'Alice'],
    last: ['Moreau', 'Garnier', 'Diallo', 'Lefort', 'Chevalier'],
  },
  JP: { share: 10, first: ['結衣', '蓮', '陽葵', '悠真', '凛'], last: ['佐藤', '鈴木', '高橋', '田中', '渡辺'] },
  BR: {
    share: 8,
    first: ['Helena', 'Miguel', 'Alice', 'Davi', 'Laura'],
    last: ['Souza', 'Oliveira', 'Barbosa', 'Ribeiro', 'Lima'],
  },
  IN: {
    share: 7,
    first: ['Aarav', 'Diya', 'Vihaan', 'Anaya', 'Kabir'],
    last: ['Sharma', 'Iyer', 'Patel', 'Reddy', 'Bose'],
  },
};
