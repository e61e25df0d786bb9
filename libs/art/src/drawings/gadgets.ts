import type { Drawing } from '../drawing.js';
import { block, circle, fill, glint, ink, path, sideLit, stroke, topLit } from '../shapes.js';

/** Four rows of ten keys as one path, with room for the space bar. */
function keys(): string {
  const places = Array.from({ length: 40 }, (_, index) => [index % 10, Math.floor(index / 10)] as const);
  const visible = places.filter(([column, row]) => !(row === 3 && column > 2 && column < 7) && column + row > 0);
  return visible.map(([column, row]) => `M${148 + column * 51} ${554 + row * 54}h42v40h-42z`).join('');
}

export const gadgets = {
  watch: {
    left: 222,
    top: 180,
    right: 598,
    bottom: 816,
    detail: [430, 500],
    measured: ['H', 23],
    draw: ({ accent, wall, ink: dark, deep }) =>
      block([312, 180], [176, 636], 60, fill(sideLit)) +
      block([570, 480], [28, 40], 9, fill(deep)) +
      circle([400, 500], 178, fill(ink)) +
      circle([400, 500], 156, fill(wall)) +
      path('M400 366v26M400 608v26M266 500h26M508 500h26', stroke(dark, 8)) +
      path('M400 500v-92M400 500l66 42', stroke(dark, 13)) +
      path('M400 530V390', stroke(accent, 5)) +
      circle([400, 500], 12, fill(accent)) +
      glint('M340 230v70', 10),
  },
  camera: {
    left: 170,
    top: 350,
    right: 630,
    bottom: 770,
    detail: [400, 580],
    measured: ['W', 13],
    draw: ({ accent, wall, ink: dark, deep }) =>
      path('M288 432l28-74h168l28 74z', fill(wall)) +
      block([206, 396], [76, 50], 12, fill(ink)) +
      block([170, 424], [460, 346], 44, fill(topLit)) +
      path('M170 530v-62c0-28 16-44 44-44h372c28 0 44 16 44 44v62z', fill(wall)) +
      block([350, 378], [100, 40], 10, fill(dark)) +
      circle([400, 624], 132, fill(dark)) +
      circle([400, 624], 104, fill(deep)) +
      circle([400, 624], 70, fill(dark)) +
      circle([568, 476], 18, fill(accent)) +
      glint('M350 600c8-30 30-46 60-48'),
  },
  phone: {
    left: 276,
    top: 200,
    right: 524,
    bottom: 770,
    detail: [400, 460],
    measured: ['H', 15],
    draw: ({ accent, light, ink: dark }) =>
      block([276, 200], [248, 570], 46, fill(dark)) +
      block([290, 214], [220, 542], 34, fill(topLit)) +
      circle([400, 440], 90, fill(light)) +
      path(
        'M290 630c60-70 110-44 160-84 24-20 44-28 60-32v208a34 34 0 0 1-34 34H324a34 34 0 0 1-34-34z',
        fill(accent),
      ) +
      block([362, 230], [76, 20], 10, fill(dark)) +
      glint('M312 270v110', 8),
  },
  keyboard: {
    left: 116,
    top: 512,
    right: 684,
    bottom: 790,
    detail: [300, 620],
    measured: ['W', 32],
    draw: ({ accent, wall, ink: dark, light }) =>
      path('M400 520c0-90-44-120 30-210', stroke(ink, 10)) +
      block([116, 520], [568, 270], 30, fill(topLit)) +
      block([132, 538], [536, 230], 18, fill(dark, 0.5)) +
      path(keys(), { ...fill(wall), stroke: wall, 'stroke-width': 4 }) +
      path('M148 554h42v40h-42z', { ...fill(accent), stroke: accent, 'stroke-width': 4 }) +
      path('M301 716h195v40H301z', { ...fill(light), stroke: light, 'stroke-width': 4 }),
  },
  clock: {
    left: 220,
    top: 370,
    right: 580,
    bottom: 790,
    detail: [440, 560],
    measured: ['H', 12],
    draw: ({ accent, wall, ink: dark, deep }) =>
      path('M290 720l-40 70M510 720l40 70', stroke(deep, 28)) +
      path('M330 384h140', stroke(deep, 26)) +
      path('M400 390v50', stroke(ink, 16)) +
      circle([400, 600], 180, fill(sideLit)) +
      circle([400, 600], 146, fill(wall)) +
      path('M400 478v22M400 700v22M278 600h22M500 600h22', stroke(dark, 10)) +
      path('M400 600l-56-46M400 600l40-90', stroke(dark, 14)) +
      path('M400 600l70 54', stroke(accent, 6)) +
      circle([400, 600], 13, fill(accent)) +
      glint('M240 570c10-60 40-98 88-122', 9),
  },
} satisfies Record<string, Drawing>;
