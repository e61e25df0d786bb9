export interface Colours {
  readonly wall: string;
  readonly floor: string;
  readonly body: string;
  readonly deep: string;
  readonly light: string;
  readonly accent: string;
  readonly ink: string;
  /** Wall, floor and ink when the page is dark; the object keeps its colours. */
  readonly night: { readonly wall: string; readonly floor: string; readonly ink: string };
}

const table = {
  clay: {
    wall: '#f1e4d8',
    floor: '#e3cdb9',
    body: '#c8623c',
    deep: '#8c3d20',
    light: '#e69c79',
    accent: '#2f4a46',
    ink: '#2a211c',
    night: { wall: '#372b23', floor: '#2a201a', ink: '#8a7465' },
  },
  moss: {
    wall: '#e6eadb',
    floor: '#cfd7bd',
    body: '#5d7a45',
    deep: '#39502a',
    light: '#97b17d',
    accent: '#d99a3d',
    ink: '#1f2719',
    night: { wall: '#2b3024', floor: '#20251a', ink: '#76826a' },
  },
  sky: {
    wall: '#dfeaf0',
    floor: '#c4d7e1',
    body: '#34708f',
    deep: '#1c485f',
    light: '#82b3ca',
    accent: '#e8a24a',
    ink: '#17242c',
    night: { wall: '#243038', floor: '#1a252c', ink: '#66808d' },
  },
  plum: {
    wall: '#efe0e4',
    floor: '#dfc4cc',
    body: '#8a3d57',
    deep: '#592236',
    light: '#bf7d93',
    accent: '#4a7d6c',
    ink: '#2b1820',
    night: { wall: '#36282d', floor: '#291d21', ink: '#8c6c76' },
  },
  sand: {
    wall: '#f4ecd9',
    floor: '#e6d7b4',
    body: '#d3a03a',
    deep: '#916719',
    light: '#edce88',
    accent: '#355a78',
    ink: '#2b2414',
    night: { wall: '#353022', floor: '#282317', ink: '#877c60' },
  },
  stone: {
    wall: '#e9e8e4',
    floor: '#d5d3cc',
    body: '#55585c',
    deep: '#323539',
    light: '#91959a',
    accent: '#d8552f',
    ink: '#1d1e20',
    night: { wall: '#2e2e2c', floor: '#222220', ink: '#7c7b77' },
  },
  teal: {
    wall: '#dbeae6',
    floor: '#bcd8d0',
    body: '#1f7a6c',
    deep: '#0f4f45',
    light: '#6ab3a6',
    accent: '#e57f5c',
    ink: '#122521',
    night: { wall: '#223330', floor: '#182724', ink: '#5f857d' },
  },
  ink: {
    wall: '#e3e4ec',
    floor: '#c9cbdb',
    body: '#2f3a6b',
    deep: '#1a2246',
    light: '#717db0',
    accent: '#e2b04c',
    ink: '#14182b',
    night: { wall: '#2a2c37', floor: '#1e202b', ink: '#717590' },
  },
} satisfies Record<string, Colours>;

export type Palette = keyof typeof table;

export const palettes = Object.keys(table) as readonly Palette[];

export function coloursOf(palette: Palette): Colours {
  return table[palette];
}
