import type { Drawing } from '../drawing.js';
import { block, bright, fill, glint, ink, path, sideLit, stroke, topLit } from '../shapes.js';

export const carried = {
  backpack: {
    left: 200,
    top: 180,
    right: 600,
    bottom: 790,
    detail: [400, 600],
    measured: ['H', 44],
    draw: ({ body, deep, accent, ink: dark }) =>
      path('M340 250c0-74 120-74 120 0', stroke(deep, 24)) +
      path('M236 490c-24 8-36 34-36 74 0 84 14 130 40 140zM564 490c24 8 36 34 36 74 0 84-14 130-40 140z', fill(deep)) +
      path('M228 400c0-110 60-170 172-170s172 60 172 170v300c0 60-40 90-96 90H324c-56 0-96-30-96-90z', fill(sideLit)) +
      path('M252 470h296', stroke(dark, 8, 0.4)) +
      block([280, 540], [240, 210], 36, fill(deep)) +
      block([280, 540], [240, 74], 34, fill(body)) +
      block([380, 594], [40, 58], 10, fill(accent)) +
      glint('M264 420c6-80 44-126 110-136'),
  },
  tote: {
    left: 210,
    top: 210,
    right: 590,
    bottom: 790,
    detail: [400, 560],
    measured: ['H', 40],
    draw: ({ deep, accent, wall, light }) =>
      path('M300 440c0-290 200-290 200 0', stroke(deep, 24)) +
      path('M210 430h380l-16 330c-2 20-14 30-34 30H260c-20 0-32-10-34-30z', fill(bright)) +
      path('M290 430c0-270 220-270 220 0', stroke(light, 20)) +
      path('M280 430h40v50h-40zM480 430h40v50h-40z', fill(deep)) +
      path('M300 640a100 100 0 0 1 200 0z', fill(accent)) +
      path('M300 664h200', stroke(wall, 10)) +
      path('M214 460h372', stroke(deep, 4, 0.5)),
  },
  pouch: {
    left: 180,
    top: 490,
    right: 640,
    bottom: 790,
    detail: [520, 560],
    measured: ['W', 22],
    draw: ({ deep, accent, wall }) =>
      path('M600 520c60-10 50 50 20 70', stroke(accent, 10)) +
      path(
        'M200 510c0-12 8-20 20-20h360c12 0 20 8 20 20l20 230c2 34-16 50-46 50H226c-30 0-48-16-46-50z',
        fill(sideLit),
      ) +
      path('M204 536h392', stroke(deep, 20)) +
      path('M214 536h372', { ...stroke(wall, 6), 'stroke-dasharray': '6 12' }) +
      block([576, 520], [50, 30], 8, fill(accent)) +
      block([250, 660], [110, 60], 6, fill(wall, 0.9)) +
      path('M274 690h62', stroke(deep, 8)) +
      glint('M224 590l-8 100'),
  },
  duffel: {
    left: 120,
    top: 380,
    right: 680,
    bottom: 790,
    detail: [400, 600],
    measured: ['W', 52],
    draw: ({ deep, accent, body, ink: dark }) =>
      path('M280 560c0-230 240-230 240 0', stroke(deep, 22)) +
      path(
        'M120 640c0-80 40-120 110-120h340c70 0 110 40 110 120v60c0 60-30 90-90 90H210c-60 0-90-30-90-90z',
        fill(topLit),
      ) +
      path('M190 524h420', stroke(dark, 10, 0.6)) +
      path('M270 524h44v266h-44zM486 524h44v266h-44z', fill(deep)) +
      block([346, 640], [108, 90], 12, fill(body)) +
      block([376, 500], [48, 44], 10, fill(accent)) +
      path('M280 580h24M496 580h24', stroke(accent, 10)) +
      glint('M146 650c2-54 24-84 66-92'),
  },
  umbrella: {
    left: 140,
    top: 210,
    right: 660,
    bottom: 800,
    detail: [400, 400],
    measured: ['H', 88],
    draw: ({ body, deep, accent, light }) =>
      path('M400 240v480c0 80 100 80 100 6', stroke(ink, 18)) +
      path('M500 750v-34', stroke(accent, 22)) +
      path('M400 240v-30', stroke(ink, 12)) +
      path(
        'M140 520C150 340 260 240 400 240s250 100 260 280c-26-40-60-40-86 0-26-40-60-40-87 0-26-40-61-40-87 0-26-40-61-40-87 0-27-40-61-40-87 0-26-40-60-40-86 0z',
        fill(body),
      ) +
      path('M400 240c-70 70-86 170-87 280 26-40 61-40 87 0 26-40 61-40 87 0-1-110-17-210-87-280z', fill(light)) +
      path('M400 240c120 50 170 160 174 280 26-40 60-40 86 0C650 340 540 240 400 240z', fill(deep)) +
      glint('M196 430c20-60 56-104 104-132', 9),
  },
} satisfies Record<string, Drawing>;
