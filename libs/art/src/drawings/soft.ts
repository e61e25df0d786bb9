import type { Drawing } from '../drawing.js';
import { block, bright, fill, glint, path, sideLit, stroke, topLit } from '../shapes.js';

export const soft = {
  blanket: {
    left: 160,
    top: 520,
    right: 640,
    bottom: 790,
    detail: [330, 650],
    measured: ['W', 42],
    draw: ({ accent, deep, wall, body, light }) =>
      path('M190 520h400c60 0 60 90 0 90H190z', fill(light)) +
      path('M170 600h420c66 0 66 96 0 96H170z', fill(bright)) +
      path('M160 690h430c66 0 66 100 0 100H160z', fill(topLit)) +
      path('M190 520v90M170 600v96M160 690v100', { ...stroke(wall, 14), 'stroke-dasharray': '4 14' }) +
      path('M280 520v270M320 520v270', stroke(accent, 14, 0.85)) +
      path('M190 608h400M170 694h420', stroke(deep, 5, 0.5)) +
      path('M590 548c24 0 24 34 0 34M590 632c28 0 28 34 0 34M590 724c28 0 28 34 0 34', stroke(body, 8)),
  },
  towel: {
    left: 230,
    top: 320,
    right: 570,
    bottom: 790,
    detail: [400, 640],
    measured: ['H', 70],
    draw: ({ accent, deep, wall, light }) =>
      path('M170 330h460', stroke('currentColor', 18)) +
      path('M440 322h110c14 0 20 8 20 20v340H440z', fill(deep)) +
      path('M250 318h220c16 0 22 8 22 22v450H230V340c0-14 6-22 20-22z', fill(sideLit)) +
      path('M230 640h262v20H230zM230 690h262v40H230z', fill(wall, 0.85)) +
      path('M230 704h262', stroke(accent, 10)) +
      path(
        'M240 782v20M272 782v20M304 782v20M336 782v20M368 782v20M400 782v20M432 782v20M464 782v20',
        stroke(light, 7),
      ) +
      glint('M262 370v220'),
  },
  rug: {
    left: 150,
    top: 560,
    right: 650,
    bottom: 790,
    detail: [300, 690],
    measured: ['W', 80],
    draw: ({ accent, wall, body, light }) =>
      block([150, 590], [500, 200], 100, fill(sideLit)) +
      path('M250 590h44v200h-44zM330 590h20v200h-20zM470 590h20v200h-20zM520 590h44v200h-44z', fill(wall, 0.85)) +
      path('M392 590h28v200h-28z', fill(accent)) +
      path('M250 590c-130 0-130 200 0 200s130-200 0-200z', fill(body)) +
      path('M250 640c-60 0-60 100 0 100s60-90 10-86-40 50-4 50', stroke(light, 12)) +
      glint('M330 612h230', 9),
  },
  napkins: {
    left: 190,
    top: 500,
    right: 610,
    bottom: 790,
    detail: [400, 620],
    measured: ['W', 22],
    draw: ({ accent, deep, wall, light }) =>
      block([200, 726], [400, 64], 14, fill(deep)) +
      block([190, 668], [410, 64], 14, fill(topLit)) +
      block([204, 612], [400, 62], 14, fill(light)) +
      path('M216 758h360M206 700h376M220 642h366', { ...stroke(wall, 5, 0.8), 'stroke-dasharray': '10 12' }) +
      block([220, 520], [360, 92], 46, fill(bright)) +
      path('M520 524c56 14 56 70 0 84', stroke(deep, 6, 0.5)) +
      block([360, 510], [76, 112], 22, fill(accent)) +
      glint('M258 546h70M378 536v50', 8),
  },
} satisfies Record<string, Drawing>;
