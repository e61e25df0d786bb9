import type { Drawing } from '../drawing.js';
import { block, bright, circle, fill, glint, ink, path, sideLit, stroke, topLit, white } from '../shapes.js';

export const paper = {
  book: {
    left: 220,
    top: 236,
    right: 590,
    bottom: 784,
    detail: [420, 430],
    measured: ['H', 23],
    draw: ({ accent, light, wall, deep }) =>
      path('M240 250h350v520H240z', fill(white)) +
      path('M570 254v512M580 254v512', stroke(deep, 2, 0.3)) +
      path('M220 236h340v548H220z', fill(topLit)) +
      path('M220 236h44v548h-44z', fill(deep)) +
      circle([412, 430], 98, fill(accent)) +
      path('M314 430a98 98 0 0 0 196 0z', fill(light)) +
      path('M314 620h196M314 660h130', stroke(wall, 14)),
  },
  books: {
    left: 160,
    top: 480,
    right: 650,
    bottom: 790,
    detail: [360, 640],
    measured: ['W', 24],
    draw: ({ accent, light, wall, deep, ink: dark }) =>
      path('M210 500h350v80H210z', fill(white)) +
      path('M230 480h330v20H230c-26 0-26 62 0 62h330v20H230c-56 0-56-102 0-102z', fill(accent)) +
      path('M200 600h430v80H200z', fill(wall)) +
      path('M190 582h440v22H190c-24 0-24 60 0 60h440v22H190c-54 0-54-104 0-104z', fill(light)) +
      path('M210 702h440v72H210z', fill(white)) +
      path('M222 686h428v22H222c-26 0-26 60 0 60h428v22H222c-58 0-58-104 0-104z', fill(sideLit)) +
      path('M260 532h280M240 632h370M260 738h370', stroke(dark, 3, 0.2)) +
      path('M470 562v70l18-16 18 16v-70z', fill(deep)),
  },
  notebook: {
    left: 230,
    top: 290,
    right: 580,
    bottom: 786,
    detail: [470, 480],
    measured: ['H', 21],
    draw: ({ accent, wall, deep }) =>
      block([246, 300], [334, 486], 22, fill(white)) +
      block([230, 290], [334, 492], 22, fill(bright)) +
      path('M252 290h34v492h-34c-14 0-22-8-22-22V312c0-14 8-22 22-22z', fill(deep, 0.35)) +
      path('M506 290v492', stroke(accent, 12)) +
      block([320, 390], [150, 96], 8, fill(wall)) +
      path('M346 426h98M346 454h60', stroke(deep, 8)) +
      path('M400 782v34l12-10 12 10v-34z', fill(accent)),
  },
  pen: {
    left: 268,
    top: 250,
    right: 532,
    bottom: 790,
    detail: [420, 460],
    measured: ['H', 14],
    draw: ({ accent, wall, deep, body, light }) =>
      path('M352 600l-62-330 26-6 76 336z', fill(accent)) +
      path('M290 270l8-40 18 34z', fill(wall)) +
      path('M396 600V270c0-26 40-26 40 0v330z', fill(body)) +
      path('M440 330v90', stroke(light, 8)) +
      path('M440 600l60-310 30 6-50 304z', fill(deep)) +
      path('M506 262l18-8 6 42-30-6z', fill(light)) +
      path('M290 560h220v170c0 40-20 60-60 60H350c-40 0-60-20-60-60z', fill(sideLit)) +
      path('M290 640h220', stroke(wall, 8, 0.7)) +
      glint('M318 590v130', 12),
  },
  poster: {
    left: 210,
    top: 200,
    right: 590,
    bottom: 770,
    detail: [400, 480],
    measured: ['H', 50],
    draw: ({ accent, wall, body, light, deep }) =>
      path('M210 200h380v570H210z', fill(ink)) +
      path('M226 216h348v538H226z', fill(white)) +
      path('M262 252h276v400H262z', fill(wall)) +
      circle([440, 380], 66, fill(accent)) +
      path('M262 520c60-70 110-60 150 0s90 40 126-10v142H262z', fill(light)) +
      path('M262 590c90-50 180 40 276-30v92H262z', fill(body)) +
      path('M340 700h120', stroke(deep, 9, 0.6)),
  },
  cards: {
    left: 200,
    top: 430,
    right: 600,
    bottom: 790,
    detail: [400, 600],
    measured: ['W', 15],
    draw: ({ accent, wall, deep, light }) =>
      path('M250 430h280v240H250z', fill(light)) +
      path('M236 460h300v220H236z', fill(wall)) +
      path('M224 500h330v200H224z', fill(white)) +
      circle([390, 560], 44, fill(accent)) +
      path('M200 590h400v180c0 14-6 20-20 20H220c-14 0-20-6-20-20z', fill(topLit)) +
      path('M330 590a70 40 0 0 0 140 0z', fill(white)) +
      path('M300 710h200M350 745h100', stroke(wall, 9, 0.8)) +
      path('M200 590h130M470 590h130', stroke(deep, 6, 0.5)),
  },
} satisfies Record<string, Drawing>;
