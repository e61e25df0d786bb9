import type { Drawing } from '../drawing.js';
import { block, bright, circle, ellipse, fill, glint, ink, path, sideLit, stroke, topLit } from '../shapes.js';

export const care = {
  soap: {
    left: 262,
    top: 200,
    right: 538,
    bottom: 790,
    detail: [400, 480],
    measured: ['H', 19],
    draw: ({ wall, accent, deep }) =>
      path('M400 340V230H290', stroke(ink, 26)) +
      block([352, 206], [96, 64], 14, fill(ink)) +
      block([350, 296], [100, 50], 8, fill(ink)) +
      block([262, 330], [276, 460], 60, fill(sideLit)) +
      block([306, 480], [188, 200], 6, fill(wall)) +
      circle([400, 540], 28, fill(accent)) +
      path('M340 604h120M340 640h76', stroke(deep, 10)) +
      glint('M290 420v260'),
  },
  bar: {
    left: 190,
    top: 560,
    right: 610,
    bottom: 790,
    detail: [360, 640],
    measured: ['W', 8],
    draw: ({ deep, light, wall, accent }) =>
      path('M190 730h420c0 40-30 60-70 60H260c-40 0-70-20-70-60z', fill(deep)) +
      path('M176 726h448', stroke(deep, 18)) +
      block([240, 570], [320, 150], 50, fill(bright)) +
      path('M300 612h200c14 0 14 60 0 60H300c-14 0-14-60 0-60z', stroke(light, 8)) +
      path('M360 642h80', stroke(deep, 9, 0.6)) +
      circle([520, 540], 26, fill(wall, 0.9)) +
      circle([568, 500], 16, fill(wall, 0.9)) +
      circle([474, 550], 14, fill(wall, 0.9)) +
      path('M220 758h360', stroke(accent, 6, 0.8)),
  },
  brush: {
    left: 240,
    top: 220,
    right: 560,
    bottom: 790,
    detail: [400, 660],
    measured: ['H', 24],
    draw: ({ wall, deep, accent, light }) =>
      path('M270 640h260l26 130c2 14-4 20-16 20H260c-12 0-18-6-16-20z', fill(wall)) +
      path(
        'M290 660l-20 120M335 660l-10 120M380 660l-4 120M425 660l4 120M470 660l10 120M510 660l20 120',
        stroke(deep, 4, 0.4),
      ) +
      path(
        'M366 260c0-50 68-50 68 0l10 210c4 60 106 50 106 120v40c0 20-8 30-28 30H278c-20 0-28-10-28-30v-40c0-70 102-60 106-120z',
        fill(sideLit),
      ) +
      circle([400, 268], 13, fill(light)) +
      path('M400 240c-40-60 40-60 0 0', stroke(accent, 7)) +
      path('M252 630h296', stroke(deep, 8, 0.5)) +
      glint('M384 320v170', 9),
  },
  mat: {
    left: 180,
    top: 600,
    right: 640,
    bottom: 790,
    detail: [300, 690],
    measured: ['W', 61],
    draw: ({ deep, light, accent, body }) =>
      path('M270 600h280c90 0 90 190 0 190H270z', fill(topLit)) +
      circle([275, 695], 95, fill(body)) +
      path('M275 640a56 56 0 1 0 54 40M275 668a28 28 0 1 0 26 20', stroke(light, 12)) +
      path('M400 600c34 0 34 190 0 190M500 600c34 0 34 190 0 190', stroke(accent, 18)) +
      path('M426 640c80-150 90-100 100 0', stroke(accent, 12)) +
      path('M340 612h200', stroke(deep, 4, 0.4)),
  },
  diffuser: {
    left: 280,
    top: 190,
    right: 540,
    bottom: 790,
    detail: [400, 560],
    measured: ['H', 28],
    draw: ({ wall, deep, accent, light }) =>
      path('M400 520L300 210M400 520l-30-330M400 520l40-320M400 520l110-290', stroke(deep, 8)) +
      path('M366 460h68v60h-68z', fill(accent)) +
      path(
        'M366 510h68c0 40 106 40 106 110v120c0 34-16 50-50 50H310c-34 0-50-16-50-50V620c0-70 106-70 106-110z',
        fill(bright),
      ) +
      block([310, 630], [180, 110], 6, fill(wall)) +
      path('M340 666h120M340 700h70', stroke(deep, 9)) +
      path('M276 630c0-40 30-56 60-66', stroke(light, 9)) +
      ellipse([400, 462], [34, 9], fill(deep)),
  },
  bath: {
    left: 240,
    top: 400,
    right: 560,
    bottom: 790,
    detail: [400, 580],
    measured: ['H', 18],
    draw: ({ wall, deep, accent, light }) =>
      path('M276 470c-40 60-46 200-30 270 8 34 30 50 64 50h180c34 0 56-16 64-50 16-70 10-210-30-270z', fill(sideLit)) +
      path('M290 460c-40-40-30-60 10-50 30-20 60-10 100-10s70-10 100 10c40-10 50 10 10 50z', fill(light)) +
      path('M284 468h232', stroke(accent, 16)) +
      path('M420 472c40 50 20 80 50 100', stroke(accent, 8)) +
      circle([390, 640], 80, fill(wall)) +
      path(
        'M390 690v-70M390 650c-34-4-40-30-36-50 26 2 40 20 36 50zM390 630c34-4 40-30 36-50-26 2-40 20-36 50z',
        stroke(deep, 7),
      ) +
      glint('M270 560c-6 50-6 90 0 130'),
  },
} satisfies Record<string, Drawing>;
