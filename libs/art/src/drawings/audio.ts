import type { Drawing } from '../drawing.js';
import { block, bright, circle, fill, glint, ink, path, sideLit, stroke, topLit } from '../shapes.js';

export const audio = {
  headphones: {
    left: 150,
    top: 200,
    right: 650,
    bottom: 760,
    detail: [560, 600],
    measured: ['H', 20],
    draw: ({ accent, ink: dark }) =>
      path('M206 560c-16-230 80-336 194-336s210 106 194 336', stroke(sideLit, 46)) +
      path('M224 520c-8-176 78-274 176-274', stroke('#fff', 8, 0.4)) +
      block([232, 524], [58, 206], 29, fill(dark)) +
      block([510, 524], [58, 206], 29, fill(dark)) +
      block([150, 500], [116, 256], 58, fill(topLit)) +
      block([534, 500], [116, 256], 58, fill(topLit)) +
      circle([604, 626], 12, fill(accent)) +
      glint('M180 560v120', 16),
  },
  speaker: {
    left: 240,
    top: 300,
    right: 560,
    bottom: 790,
    detail: [400, 560],
    measured: ['H', 24],
    draw: ({ accent, ink: dark, light }) =>
      block([240, 300], [320, 490], 64, fill(sideLit)) +
      block([260, 320], [280, 450], 48, fill(dark, 0.22)) +
      circle([400, 590], 118, fill(dark)) +
      circle([400, 590], 86, fill(topLit)) +
      circle([400, 590], 34, fill(light)) +
      circle([400, 410], 54, fill(dark)) +
      circle([400, 410], 24, fill(accent)) +
      glint('M274 400c6-40 24-60 60-68', 9),
  },
  radio: {
    left: 150,
    top: 250,
    right: 650,
    bottom: 790,
    detail: [520, 610],
    measured: ['W', 24],
    draw: ({ accent, ink: dark, wall, deep, light }) =>
      path('M560 460L610 262', stroke(ink, 9)) +
      circle([612, 258], 11, fill(ink)) +
      path('M250 470c0-70 300-70 300 0', stroke(deep, 20)) +
      block([150, 460], [500, 320], 48, fill(sideLit)) +
      path('M200 770h50v20h-50zM550 770h50v20h-50z', fill(ink)) +
      circle([300, 620], 112, fill(dark, 0.55)) +
      path('M216 580h168M206 620h188M216 660h168M246 540h108M246 700h108', stroke(light, 7, 0.8)) +
      block([446, 520], [164, 84], 12, fill(wall)) +
      path('M466 562h124', stroke(dark, 4, 0.5)) +
      path('M540 534v56', stroke(accent, 6)) +
      circle([484, 682], 32, fill(dark)) +
      circle([574, 682], 32, fill(accent)),
  },
  turntable: {
    left: 120,
    top: 440,
    right: 680,
    bottom: 790,
    detail: [430, 580],
    measured: ['W', 42],
    draw: ({ accent, ink: dark, deep, light }) =>
      path('M160 520h480l40 190H120z', fill(bright)) +
      path('M120 710h560v40c0 16-8 24-24 24H144c-16 0-24-8-24-24z', fill(deep)) +
      path('M170 772h60v18h-60zM570 772h60v18h-60z', fill(ink)) +
      '<g transform="translate(350 612)scale(1 .4)">' +
      circle([0, 0], 190, fill(dark)) +
      path('M-150 0a150 150 0 0 1 150-150M112 0a112 112 0 0 1-112 112', stroke(light, 6, 0.5)) +
      circle([0, 0], 64, fill(accent)) +
      circle([0, 0], 9, fill(dark)) +
      '</g>' +
      path('M586 560l-20 74-90 22', stroke(dark, 11)) +
      circle([588, 552], 24, fill(deep)) +
      path('M600 736h40', stroke(light, 8)),
  },
  earbuds: {
    left: 210,
    top: 420,
    right: 590,
    bottom: 790,
    detail: [400, 590],
    measured: ['W', 6.5],
    draw: ({ accent, ink: dark, deep, wall, light }) =>
      path('M236 620V520c0-60 34-100 100-100h128c66 0 100 40 100 100v100z', fill(deep)) +
      path('M262 620V530c0-54 26-84 80-84h116c54 0 80 30 80 84v90z', fill(dark, 0.5)) +
      path(
        'M316 640v-80c0-56 84-40 70 10-4 16-16 22-34 22v48zM484 640v-80c0-56-84-40-70 10 4 16 16 22 34 22v48z',
        fill(wall),
      ) +
      path('M372 552l10 16M428 552l-10 16', stroke(light, 12)) +
      path('M210 610h380v80c0 66-34 100-100 100H310c-66 0-100-34-100-100z', fill(sideLit)) +
      path('M380 660h40', stroke(accent, 9)) +
      glint('M244 640v50', 14),
  },
} satisfies Record<string, Drawing>;
