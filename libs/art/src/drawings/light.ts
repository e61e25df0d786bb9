import type { Drawing } from '../drawing.js';
import { block, bright, circle, ellipse, fill, glint, ink, path, sideLit, stroke, topLit } from '../shapes.js';

const GLOW = '#fff3c4';

export const light = {
  lamp: {
    left: 204,
    top: 210,
    right: 596,
    bottom: 800,
    detail: [400, 400],
    measured: ['H', 48],
    draw: ({ accent }) =>
      path('M226 480h348l90 220H136z', { class: 'o', ...fill(GLOW, 0.3) }) +
      path('M400 470v300', stroke(ink, 20)) +
      ellipse([400, 778], [128, 24], fill(ink)) +
      path('M292 236h216l88 236H204z', fill(bright)) +
      ellipse([400, 472], [196, 28], fill(accent)) +
      ellipse([400, 472], [152, 18], fill(GLOW)) +
      circle([400, 224], 15, fill(ink)) +
      glint('M316 262l-58 180'),
  },
  pendant: {
    left: 200,
    top: 250,
    right: 600,
    bottom: 510,
    detail: [430, 400],
    measured: ['H', 24],
    draw: ({ accent, deep }) =>
      path('M214 500h372l110 230H104z', { class: 'o', ...fill(GLOW, 0.28) }) +
      path('M400 0v260', stroke(ink, 8)) +
      path('M366 252h68v46h-68z', fill(accent)) +
      path('M200 490c0-130 90-200 200-200s200 70 200 200z', fill(sideLit)) +
      ellipse([400, 490], [200, 26], fill(deep)) +
      ellipse([400, 494], [160, 18], fill(GLOW)) +
      glint('M240 450c10-62 46-100 100-118'),
  },
  reading: {
    left: 220,
    top: 230,
    right: 620,
    bottom: 800,
    detail: [480, 330],
    measured: ['H', 44],
    draw: ({ accent, deep }) =>
      path('M508 400l110 90 40 210H340z', { class: 'o', ...fill(GLOW, 0.28) }) +
      path('M340 770l-60-250 180-230', stroke(ink, 18)) +
      ellipse([340, 780], [120, 22], fill(ink)) +
      circle([280, 520], 20, fill(accent)) +
      path('M430 260c60-60 150-30 190 60 8 20 2 30-14 40l-140 74c-18 10-28 6-36-12-34-62-44-116 0-162z', fill(bright)) +
      path('M452 432l168-94', stroke(deep, 14)) +
      glint('M450 300c16-26 40-36 72-34', 10),
  },
  candle: {
    left: 270,
    top: 390,
    right: 530,
    bottom: 790,
    detail: [400, 420],
    measured: ['H', 9],
    draw: ({ accent, wall, light: pale, ink: dark }) =>
      circle([400, 290], 150, { class: 'o', ...fill(GLOW, 0.35) }) +
      path('M400 350c-52-40-22-90 0-140 24 50 52 98 0 140z', fill('#f2b04a')) +
      path('M400 346c-22-20-8-44 0-62 10 18 22 40 0 62z', fill(GLOW)) +
      path('M400 346v50', stroke(ink, 8)) +
      block([270, 390], [260, 400], 34, fill(sideLit)) +
      ellipse([400, 404], [122, 22], fill(pale)) +
      block([310, 520], [180, 160], 8, fill(wall)) +
      circle([400, 574], 26, fill(accent)) +
      path('M350 636h100', stroke(dark, 9, 0.75)) +
      glint('M292 460v240', 10),
  },
  lantern: {
    left: 260,
    top: 250,
    right: 540,
    bottom: 790,
    detail: [400, 580],
    measured: ['H', 26],
    draw: ({ accent, deep }) =>
      path('M310 430c-30-180 210-180 180 0', stroke(ink, 12)) +
      path('M310 420l40-50h100l40 50z', fill(topLit)) +
      block([280, 414], [240, 34], 10, fill(deep)) +
      path('M300 448h200v270H300z', fill(GLOW, 0.75)) +
      path('M400 660c-44-34-18-80 0-120 20 40 44 86 0 120z', fill(accent)) +
      path('M312 448v280M488 448v280M300 560h200', stroke(deep, 12)) +
      block([262, 712], [276, 78], 20, fill(sideLit)) +
      glint('M340 470v70', 10),
  },
} satisfies Record<string, Drawing>;
