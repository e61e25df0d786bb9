import type { Drawing } from '../drawing.js';
import { block, bright, circle, ellipse, fill, glint, ink, path, sideLit, stroke, topLit, white } from '../shapes.js';

export const furniture = {
  chair: {
    left: 196,
    top: 180,
    right: 604,
    bottom: 820,
    detail: [400, 440],
    measured: ['H', 80],
    draw: ({ deep }) =>
      path('M270 610l-44 206M530 610l44 206M326 610l-14 160M474 610l14 160', stroke(ink, 20)) +
      path('M226 270c0-60 60-90 174-90s174 30 174 90v260H226z', fill(sideLit)) +
      path('M240 400h320', stroke(deep, 6, 0.5)) +
      block([196, 520], [408, 100], 48, fill(bright)) +
      path('M222 592h356', stroke(deep, 18, 0.4)) +
      glint('M262 290c4-40 50-64 130-68', 14),
  },
  stool: {
    left: 230,
    top: 430,
    right: 570,
    bottom: 810,
    detail: [400, 520],
    measured: ['H', 45],
    draw: ({ deep, accent, body }) =>
      path('M300 500l-56 306M500 500l56 306M400 500v280', stroke(deep, 24)) +
      path('M272 680h256', stroke(accent, 14)) +
      path('M230 470h340v20c0 34-70 54-170 54s-170-20-170-54z', fill(sideLit)) +
      ellipse([400, 470], [170, 40], fill(body)) +
      ellipse([400, 468], [120, 24], stroke(deep, 5, 0.35)) +
      glint('M268 460c20-10 46-16 80-18', 8),
  },
  basket: {
    left: 190,
    top: 400,
    right: 610,
    bottom: 790,
    detail: [400, 600],
    measured: ['H', 32],
    draw: ({ deep, accent, light, body }) =>
      path('M240 480c0-110 60-110 80-10M560 480c0-110-60-110-80-10', stroke(deep, 20)) +
      path('M260 520c20-110 110-120 150-60s110 0 130 60z', fill(accent)) +
      path('M200 510h400l-30 236c-4 30-20 44-50 44H280c-30 0-46-14-50-44z', fill(bright)) +
      path('M206 566h388M212 622h376M220 678h360M228 734h344', {
        ...stroke(deep, 20, 0.45),
        'stroke-dasharray': '26 34',
      }) +
      path('M232 594h340M238 650h330M246 706h310', { ...stroke(light, 16, 0.6), 'stroke-dasharray': '26 34' }) +
      block([190, 496], [420, 40], 20, fill(body)),
  },
  mirror: {
    left: 230,
    top: 240,
    right: 570,
    bottom: 790,
    detail: [400, 420],
    measured: ['H', 38],
    draw: ({ deep, wall, accent, light }) =>
      path('M400 570v190', stroke(ink, 18)) +
      ellipse([400, 772], [120, 20], fill(deep)) +
      circle([400, 410], 170, fill(topLit)) +
      circle([400, 410], 146, fill(wall)) +
      path('M300 516A146 146 0 0 1 500 304z', fill(white, 0.55)) +
      path('M330 470l110-130M370 490l90-106', stroke(light, 8, 0.6)) +
      circle([400, 586], 16, fill(accent)),
  },
  cushion: {
    left: 190,
    top: 400,
    right: 610,
    bottom: 790,
    detail: [330, 560],
    measured: ['W', 45],
    draw: ({ deep, accent }) =>
      path('M196 410c130 30 278 30 408 0-26 130-26 246 0 376-130-30-278-30-408 0 26-130 26-246 0-376z', fill(sideLit)) +
      path('M206 470c130 20 258 20 388 0M204 720c130-20 262-20 392 0', stroke(accent, 14, 0.9)) +
      path('M216 560c110 12 260 12 370 0M214 630c110-10 262-10 374 0', {
        ...stroke(deep, 8, 0.6),
        'stroke-dasharray': '2 24',
      }) +
      glint('M232 440c60 14 110 18 150 18', 9),
  },
} satisfies Record<string, Drawing>;
