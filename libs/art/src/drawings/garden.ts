import type { Drawing } from '../drawing.js';
import { block, bright, circle, fill, glint, ink, path, sideLit, stroke, topLit } from '../shapes.js';

const GREEN = '#5f7f4c';
const LEAF = '#7d9d63';

export const garden = {
  plant: {
    left: 200,
    top: 90,
    right: 640,
    bottom: 790,
    detail: [400, 330],
    measured: ['H', 60],
    draw: ({ body }) =>
      path('M400 600c0-120-20-200-100-280M400 600c0-140 30-220 110-290M400 600V250', stroke('#41583a', 10)) +
      path(
        'M400 260c-60-50-60-120 0-170 60 50 60 120 0 170zM512 316c86 0 130-56 128-132-84 2-132 56-128 132zM380 474c-90 30-158-6-184-84 88-24 160 10 184 84z',
        fill(GREEN),
      ) +
      path(
        'M300 326c-86 0-130-56-128-132 84 2 132 56 128 132zM424 474c90 30 158-6 184-84-88-24-160 10-184 84z',
        fill(LEAF),
      ) +
      path('M264 600h272l-32 190H296z', fill(sideLit)) +
      block([246, 556], [308, 58], 6, fill(body)) +
      glint('M302 640l18 120'),
  },
  cactus: {
    left: 270,
    top: 230,
    right: 560,
    bottom: 790,
    detail: [400, 420],
    measured: ['H', 22],
    draw: ({ deep, body, accent }) =>
      path('M420 500h70c30 0 40-16 40-44v-60', stroke(LEAF, 52)) +
      block([330, 260], [130, 350], 65, fill(GREEN)) +
      path('M395 290v280M358 320v240M432 320v240', { ...stroke('#d8e0c4', 6), 'stroke-dasharray': '1 26' }) +
      path('M395 262c-40-6-44-40-24-52 10 12 16 12 24-6 8 18 14 18 24 6 20 12 16 46-24 52z', fill(accent)) +
      path('M280 620h236l-22 150c-4 14-10 20-24 20H326c-14 0-20-6-24-20z', fill(sideLit)) +
      block([266, 580], [264, 52], 12, fill(body)) +
      path('M286 680h224', stroke(deep, 8, 0.5)),
  },
  trailing: {
    left: 200,
    top: 300,
    right: 600,
    bottom: 790,
    detail: [330, 470],
    measured: ['H', 35],
    draw: ({ body, accent }) =>
      path(
        'M400 440c-70-120-200-60-180 130M400 440c80-120 200-50 170 150M400 440c-20-90 10-110 20-140M400 440c-60-80-90-90-110-100',
        stroke('#41583a', 8),
      ) +
      path(
        'M230 470a30 30 0 1 1-1 0zM204 560a28 28 0 1 1-1 0zM290 310a34 34 0 1 1-1 0zM570 470a30 30 0 1 1-1 0z',
        fill(GREEN),
      ) +
      path(
        'M250 390a32 32 0 1 1-1 0zM424 270a36 36 0 1 1-1 0zM540 380a34 34 0 1 1-1 0zM572 570a28 28 0 1 1-1 0zM360 360a30 30 0 1 1-1 0z',
        fill(LEAF),
      ) +
      path('M280 440h240v180c0 50-30 80-80 80h-80c-50 0-80-30-80-80z', fill(sideLit)) +
      block([268, 424], [264, 40], 20, fill(body)) +
      path('M330 690l-40 100M470 690l40 100M400 690v84', stroke(ink, 16)) +
      path('M280 560h240', stroke(accent, 12)) +
      glint('M306 490v110'),
  },
  'watering-can': {
    left: 120,
    top: 330,
    right: 680,
    bottom: 790,
    detail: [320, 540],
    measured: ['W', 32],
    draw: ({ body, deep, accent }) =>
      path('M530 500c150-60 180 180 20 200', stroke(deep, 22)) +
      path('M330 470c0-150 190-150 190 20', stroke(deep, 18)) +
      path('M330 720C250 690 230 560 170 420l26-10c50 110 90 150 160 170z', fill(body)) +
      path('M118 438l92-46 8 26-86 44z', fill(accent)) +
      path('M300 490h256l24 270c2 20-8 30-26 30H302c-18 0-28-10-26-30z', fill(sideLit)) +
      block([292, 474], [272, 34], 14, fill(body)) +
      path('M284 700h288', stroke(deep, 8, 0.5)) +
      glint('M324 540l-12 130', 14),
  },
  seeds: {
    left: 230,
    top: 310,
    right: 570,
    bottom: 790,
    detail: [400, 520],
    measured: ['H', 14],
    draw: ({ accent, wall, deep, light }) =>
      path('M246 330h308l16 440c0 14-6 20-20 20H250c-14 0-20-6-20-20z', fill(topLit)) +
      path('M246 330l8-20h292l8 20-4 40H250z', fill(light)) +
      circle([400, 560], 120, fill(wall)) +
      path('M400 640V540', stroke('#41583a', 9)) +
      path('M400 580c-60 10-80-30-78-70 46 0 78 26 78 70z', fill(GREEN)) +
      path('M400 556c0-50 30-80 80-80 4 46-22 82-80 80z', fill(LEAF)) +
      path('M320 720h160', stroke(wall, 12)) +
      path('M350 752h100', stroke(accent, 9)) +
      path('M254 380h292', { ...stroke(deep, 4, 0.6), 'stroke-dasharray': '12 12' }),
  },
  trowel: {
    left: 300,
    top: 170,
    right: 500,
    bottom: 800,
    detail: [400, 420],
    measured: ['H', 30],
    draw: ({ accent, deep }) =>
      path('M400 480V350', stroke(ink, 22)) +
      path('M300 500c0-24 60-36 100-36s100 12 100 36c0 130-30 230-100 300-70-70-100-170-100-300z', fill(bright)) +
      path('M400 500v220', stroke(deep, 8, 0.4)) +
      path('M366 200c0-40 68-40 68 0l10 150c0 30-88 30-88 0z', fill(accent)) +
      path('M362 320h76', stroke(deep, 10)) +
      circle([400, 204], 10, fill('#fff', 0.7)) +
      glint('M328 530c0 70 10 120 30 160'),
  },
} satisfies Record<string, Drawing>;
