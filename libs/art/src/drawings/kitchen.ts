import type { Drawing } from '../drawing.js';
import { block, bright, circle, ellipse, fill, glint, ink, path, sideLit, stroke, topLit } from '../shapes.js';

export const kitchen = {
  kettle: {
    left: 190,
    top: 290,
    right: 690,
    bottom: 790,
    detail: [440, 480],
    measured: ['H', 22],
    draw: ({ deep, accent }) =>
      path('M276 420c0-160 248-160 248 0', stroke(ink, 26)) +
      path('M552 560c50-10 60-110 118-140l20 22c-44 50-34 190-120 230z', fill(deep)) +
      path('M196 700c0-170 74-284 204-284s204 114 204 284c0 60-30 90-80 90H276c-50 0-80-30-80-90z', fill(sideLit)) +
      ellipse([400, 420], [84, 18], fill(deep)) +
      circle([400, 392], 24, fill(accent)) +
      path('M202 730h396', stroke(deep, 8, 0.6)) +
      glint('M246 670c4-90 40-160 104-186', 16),
  },
  teapot: {
    left: 150,
    top: 390,
    right: 680,
    bottom: 790,
    detail: [340, 560],
    measured: ['H', 15],
    draw: ({ deep, accent, body }) =>
      path('M556 520c90-40 130 20 116 80s-60 90-120 90', stroke(deep, 30)) +
      path('M262 690c-70-30-60-130-112-170l34-24c60 30 74 90 112 110z', fill(body)) +
      path(
        'M400 470c130 0 196 80 196 170 0 96-72 150-132 150H336c-60 0-132-54-132-150 0-90 66-170 196-170z',
        fill(sideLit),
      ) +
      ellipse([400, 478], [104, 22], fill(deep)) +
      path('M302 472c20-44 176-44 196 0z', fill(body)) +
      circle([400, 420], 26, fill(accent)) +
      path('M226 700h348', stroke(accent, 8, 0.8)) +
      glint('M246 640c6-60 44-102 92-118', 14),
  },
  casserole: {
    left: 130,
    top: 420,
    right: 670,
    bottom: 790,
    detail: [400, 500],
    measured: ['W', 28],
    draw: ({ deep, accent, body }) =>
      path('M200 620h-40c-20 0-20 50 0 50h40M600 620h40c20 0 20 50 0 50h-40', stroke(deep, 22)) +
      path('M190 560h420v160c0 44-26 70-70 70H260c-44 0-70-26-70-70z', fill(sideLit)) +
      path('M192 552c0-60 90-90 208-90s208 30 208 90z', fill(body)) +
      block([174, 546], [452, 30], 15, fill(deep)) +
      path('M386 440h28v30h-28z', fill(ink)) +
      ellipse([400, 436], [42, 17], fill(accent)) +
      glint('M236 528c20-24 60-36 110-40M222 620v90', 14),
  },
  grinder: {
    left: 250,
    top: 240,
    right: 610,
    bottom: 790,
    detail: [400, 620],
    measured: ['H', 24],
    draw: ({ deep, accent, light, ink: dark }) =>
      path('M400 400V280h150', stroke(ink, 18)) +
      circle([572, 266], 34, fill(accent)) +
      path('M300 540c0-180 200-180 200 0z', fill(light)) +
      path('M300 540c0-180 200-180 200 0z', fill(deep, 0.15)) +
      block([274, 530], [252, 36], 10, fill(deep)) +
      path('M280 566h240v194H280z', fill(sideLit)) +
      block([254, 750], [292, 40], 10, fill(deep)) +
      block([320, 610], [160, 100], 8, fill(dark, 0.3)) +
      circle([400, 660], 18, fill(accent)) +
      glint('M334 510c6-50 24-74 50-88'),
  },
  board: {
    left: 240,
    top: 230,
    right: 560,
    bottom: 790,
    detail: [400, 400],
    measured: ['H', 40],
    draw: ({ wall, deep, accent }) =>
      path(
        'M352 260c0-20 20-30 48-30s48 10 48 30v90c0 30 112 20 112 80v320c0 26-14 40-40 40H280c-26 0-40-14-40-40V430c0-60 112-50 112-80z',
        fill(bright),
      ) +
      circle([400, 282], 20, fill(wall)) +
      path(
        'M300 450c-10 100 14 200 0 310M350 430c14 110-14 220 0 330M450 430c-10 120 12 210 0 330M505 450c10 100-10 200 0 310',
        stroke(deep, 5, 0.3),
      ) +
      path('M400 302c30 40 34 60 30 96', stroke(accent, 8)) +
      glint('M262 480v250', 9),
  },
  press: {
    left: 250,
    top: 190,
    right: 600,
    bottom: 790,
    detail: [400, 560],
    measured: ['H', 23],
    draw: ({ deep, light, ink: dark, accent }) =>
      path('M520 450h50c24 0 30 20 30 40v190c0 20-8 34-30 34h-50', stroke(ink, 26)) +
      path('M400 380V230', stroke(ink, 10)) +
      circle([400, 214], 26, fill(accent)) +
      block([270, 400], [260, 380], 20, fill(light, 0.55)) +
      path('M282 560h236v200H282z', fill(dark, 0.9)) +
      path('M282 540h236v26H282z', fill(light)) +
      path('M260 410c0-60 60-64 140-64s140 4 140 64z', fill(topLit)) +
      path('M270 410v360M530 410v360M400 410v360M262 640h276', stroke(deep, 12)) +
      block([252, 756], [296, 34], 14, fill(deep)) +
      glint('M300 440v90', 10),
  },
} satisfies Record<string, Drawing>;
