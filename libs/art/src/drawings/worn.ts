import type { Drawing } from '../drawing.js';
import { bright, circle, fill, glint, path, sideLit, stroke, topLit } from '../shapes.js';

export const worn = {
  sneaker: {
    left: 118,
    top: 500,
    right: 684,
    bottom: 790,
    detail: [420, 650],
    measured: ['W', 28],
    draw: ({ accent, wall, light, deep, ink: dark }) =>
      path('M158 512c60 40 130 42 172 4l44 50c-70 50-150 54-226 18z', fill(dark)) +
      path('M132 712c-4-60 6-160 26-200 10 60 100 90 172 4 60 80 130 114 220 132 70 14 126 30 130 80z', fill(topLit)) +
      path('M560 652c60 10 116 26 120 76H540c-10-30 0-60 20-76z', fill(deep, 0.7)) +
      path('M118 702h566c8 62-20 88-64 88H176c-42 0-62-30-58-88z', fill(wall)) +
      path('M120 750h558c-8 28-28 40-58 40H176c-30 0-48-14-56-40z', fill(accent)) +
      path('M396 586l-50 46M444 616l-48 46M494 638l-44 48', stroke(wall, 14)) +
      path('M172 676c60 0 110-10 160-40', stroke(light, 12)),
  },
  glasses: {
    left: 130,
    top: 440,
    right: 670,
    bottom: 750,
    detail: [300, 600],
    measured: ['W', 14],
    draw: ({ accent, deep }) =>
      path('M148 580c-30-84 10-140 80-146M652 580c30-84-10-140-80-146', stroke(deep, 20)) +
      circle([262, 616], 116, fill(accent, 0.8)) +
      circle([538, 616], 116, fill(accent, 0.8)) +
      circle([262, 616], 118, stroke(sideLit, 28)) +
      circle([538, 616], 118, stroke(sideLit, 28)) +
      path('M380 606c10-24 30-24 40 0', stroke(deep, 26)) +
      glint('M196 590c10-30 30-48 60-52M472 590c10-30 30-48 60-52', 14),
  },
  scarf: {
    left: 240,
    top: 400,
    right: 580,
    bottom: 800,
    detail: [400, 520],
    measured: ['W', 26],
    draw: ({ accent, deep, body, light }) =>
      path('M420 520l120 20 40 220-120 24z', fill(deep)) +
      path('M448 720l118-22M442 684l118-22', stroke(accent, 14)) +
      path('M462 784l6 16M490 780l6 16M520 774l6 16M550 768l6 16', stroke(deep, 9)) +
      path('M250 440c40-60 260-60 300 0 30 60 0 120-50 140H300c-60-20-80-80-50-140z', fill(sideLit)) +
      path('M300 466c30-30 170-30 200 0-40 26-160 26-200 0z', fill(deep)) +
      path('M330 520l110 20-20 246-130-16z', fill(bright)) +
      path('M302 700l124 14M304 660l124 14', stroke(accent, 14)) +
      path('M298 772l-2 18M330 776l-2 18M362 780l-2 18M396 784l-2 16', stroke(light, 9)) +
      path('M262 500c60 50 200 60 270 10', stroke(body, 10)) +
      glint('M262 470c10-30 40-46 90-52', 9),
  },
  cap: {
    left: 180,
    top: 460,
    right: 680,
    bottom: 790,
    detail: [380, 580],
    measured: ['W', 27],
    draw: ({ accent, deep, wall }) =>
      path('M180 740c-6-180 70-270 200-270s200 80 206 250z', fill(sideLit)) +
      path(
        'M180 740c110-50 270-60 390-40 70 12 110 40 110 70 0 16-14 22-34 18-150-30-290-26-420 2-30 6-46-18-46-50z',
        fill(deep),
      ) +
      path('M380 470c-60 60-80 150-76 236M380 470c70 50 110 130 116 222', stroke(deep, 6, 0.6)) +
      circle([380, 470], 16, fill(accent)) +
      path('M372 570h56v64h-56z', fill(wall)) +
      circle([400, 602], 16, fill(accent)) +
      glint('M212 660c4-70 30-120 76-144'),
  },
  socks: {
    left: 220,
    top: 280,
    right: 620,
    bottom: 790,
    detail: [360, 420],
    measured: ['H', 40],
    draw: ({ accent, wall, deep, light }) =>
      path('M400 320h140v250c0 30 10 50 30 70 60 60 60 130 0 130h-60c-60 0-110-60-110-140z', fill(deep)) +
      path('M400 320h140v56H400z', fill(light)) +
      path('M260 280h150v290c0 36 12 60 40 86 70 64 70 134-4 134h-70c-70 0-126-70-126-160z', fill(topLit)) +
      path('M260 280h150v62H260z', fill(accent)) +
      path('M260 380h150M258 430h152M256 480h154', stroke(wall, 14, 0.8)) +
      path('M250 660c0-60 50-80 100-40-30 60-60 80-88 84z', fill(accent)) +
      path('M282 290v42M312 290v42M342 290v42M372 290v42', stroke(deep, 4, 0.4)),
  },
} satisfies Record<string, Drawing>;
