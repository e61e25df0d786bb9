import type { Drawing } from '../drawing.js';
import { block, bright, circle, ellipse, fill, glint, ink, path, sideLit, stroke, white } from '../shapes.js';

export const vessels = {
  mug: {
    left: 205,
    top: 360,
    right: 680,
    bottom: 790,
    detail: [470, 560],
    measured: ['H', 9],
    draw: ({ body, deep, ink: dark, accent }) =>
      path('M545 470h50c60 0 82 44 82 92s-30 98-94 98h-46', stroke(deep, 38)) +
      path('M220 400h340v278c0 66-44 112-108 112H328c-64 0-108-46-108-112z', fill(sideLit)) +
      path('M220 590h340v44H220z', fill(accent)) +
      ellipse([390, 400], [170, 40], fill(body)) +
      ellipse([390, 406], [148, 29], fill(dark)) +
      glint('M256 460v110', 16),
  },
  bowl: {
    left: 180,
    top: 430,
    right: 620,
    bottom: 790,
    detail: [420, 540],
    measured: ['W', 24],
    draw: ({ deep, ink: dark, accent, light }) =>
      block([330, 740], [140, 50], 12, fill(deep)) +
      ellipse([400, 550], [220, 48], fill(deep)) +
      ellipse([400, 554], [198, 36], fill(dark)) +
      circle([330, 526], 66, fill(accent)) +
      circle([458, 518], 74, fill(accent)) +
      circle([400, 552], 62, fill(light)) +
      path('M180 550a220 48 0 0 0 440 0c0 140-76 220-168 220H348c-92 0-168-80-168-220z', fill(sideLit)) +
      glint('M216 620c14 50 40 82 76 98'),
  },
  jar: {
    left: 262,
    top: 310,
    right: 538,
    bottom: 790,
    detail: [400, 520],
    measured: ['H', 16],
    draw: ({ body, deep, light, wall, accent }) =>
      block([262, 370], [276, 420], 56, fill(light, 0.5)) +
      path('M280 520h240v214c0 26-18 40-40 40H320c-22 0-40-14-40-40z', fill(sideLit)) +
      ellipse([400, 520], [120, 18], fill(body)) +
      block([286, 310], [228, 74], 18, fill(accent)) +
      path('M286 360h228', stroke(deep, 6, 0.35)) +
      block([320, 590], [160, 110], 8, fill(wall)) +
      path('M348 628h104M348 662h64', stroke(deep, 10)) +
      glint('M290 440v250', 14),
  },
  vase: {
    left: 244,
    top: 340,
    right: 556,
    bottom: 790,
    detail: [400, 420],
    measured: ['H', 22],
    draw: ({ deep, wall, accent }) =>
      path(
        'M398 360c-8-100 20-170 64-230M398 360c-22-90-62-140-116-184M402 360c20-60 66-104 148-116',
        stroke(deep, 8),
      ) +
      path('M462 96a34 34 0 1 1-1 0zM280 142a29 29 0 1 1-1 0zM552 218a25 25 0 1 1-1 0z', fill(accent)) +
      path('M462 118a12 12 0 1 1-1 0zM280 161a10 10 0 1 1-1 0z', fill(wall)) +
      path(
        'M350 350h100c-6 62 106 112 106 250 0 116-50 190-120 190h-72c-70 0-120-74-120-190 0-138 112-188 106-250z',
        fill(sideLit),
      ) +
      ellipse([400, 350], [50, 12], fill(deep)) +
      path('M250 640h300', { ...stroke(wall, 9, 0.8), 'stroke-dasharray': '22 20' }) +
      glint('M282 590c6-60 38-96 68-128'),
  },
  carafe: {
    left: 232,
    top: 190,
    right: 568,
    bottom: 790,
    detail: [400, 520],
    measured: ['H', 27],
    draw: ({ body, light, accent }) =>
      path(
        'M352 260h96v130c0 70 120 126 120 262 0 88-46 138-112 138H344c-66 0-112-50-112-138 0-136 120-192 120-262z',
        fill(light, 0.5),
      ) +
      path('M250 600h300c14 120-30 174-100 174H350c-70 0-114-54-100-174z', fill(sideLit)) +
      ellipse([400, 600], [150, 22], fill(body)) +
      path('M346 262h108', stroke(light, 16)) +
      path('M372 244h56v40h-56z', fill(accent)) +
      circle([400, 218], 32, fill(accent)) +
      glint('M268 660c-2-90 50-130 78-180', 14),
  },
  bottle: {
    left: 280,
    top: 170,
    right: 520,
    bottom: 790,
    detail: [400, 420],
    measured: ['H', 26],
    draw: ({ wall, accent, deep }) =>
      path('M360 196c0-44 80-44 80 0', stroke(ink, 16)) +
      block([350, 190], [100, 76], 16, fill(ink)) +
      path(
        'M344 258h112c6 54 64 72 64 150v322c0 40-24 60-60 60H340c-36 0-60-20-60-60V408c0-78 58-96 64-150z',
        fill(sideLit),
      ) +
      path('M280 540h240v18H280z', fill(accent)) +
      path('M280 578h240v10H280z', fill(accent, 0.6)) +
      circle([400, 680], 34, fill(wall, 0.9)) +
      path('M400 664v32M386 680h28', stroke(deep, 7)) +
      glint('M312 500v-80c0-46 22-66 44-98'),
  },
  tumbler: {
    left: 200,
    top: 470,
    right: 600,
    bottom: 790,
    detail: [460, 590],
    measured: ['H', 10],
    draw: ({ body, light, deep, accent }) =>
      path('M200 480h180l-20 280c-2 20-12 30-30 30h-80c-18 0-28-10-30-30z', fill(light, 0.55)) +
      path('M209 610h162l-11 146c-2 16-12 24-28 24h-84c-16 0-26-8-28-24z', fill(accent, 0.8)) +
      path('M420 480h180l-20 280c-2 20-12 30-30 30h-80c-18 0-28-10-30-30z', fill(bright)) +
      path('M426 560h168M430 610h160M434 660h152M438 710h144', stroke(deep, 5, 0.4)) +
      ellipse([290, 480], [90, 16], fill(white, 0.5)) +
      ellipse([510, 480], [90, 16], fill(body)) +
      glint('M226 520l14 220M446 520l14 220', 10),
  },
} satisfies Record<string, Drawing>;
