import type { Drawing } from '../drawing.js';
import { bright, circle, ellipse, fill, glint, ink, path, sideLit, stroke, topLit } from '../shapes.js';

export const outdoor = {
  tent: {
    left: 110,
    top: 360,
    right: 690,
    bottom: 790,
    detail: [380, 600],
    measured: ['W', 210],
    draw: ({ accent, deep, ink: dark, light }) =>
      path('M340 380L110 800M560 430l130 350', stroke(ink, 6)) +
      path('M340 370l230 60 120 360H500z', fill(deep)) +
      path('M340 370L140 790h400z', fill(bright)) +
      path('M340 480l-80 310h170z', fill(dark)) +
      path('M340 480l-80 310 40-2c30-90 50-190 40-308z', fill(light)) +
      path('M340 370l26-12-26-30z', fill(accent)) +
      path('M340 376V330', stroke(ink, 7)) +
      path('M140 790h400l150 0', stroke(accent, 8)),
  },
  ball: {
    left: 174,
    top: 334,
    right: 626,
    bottom: 786,
    detail: [340, 480],
    measured: ['W', 22],
    draw: ({ ink: dark, light }) =>
      circle([400, 560], 226, fill(sideLit)) +
      path(
        'M400 334c60 110 60 340 0 452M174 560c110-50 340-50 452 0M240 400c90 90 90 230 0 320M560 400c-90 90-90 230 0 320',
        stroke(dark, 11),
      ) +
      path('M250 470c20-54 54-84 98-98', stroke(light, 16, 0.8)),
  },
  'bike-bell': {
    left: 220,
    top: 430,
    right: 620,
    bottom: 790,
    detail: [400, 560],
    measured: ['W', 6],
    draw: ({ deep, accent, body, light }) =>
      path('M560 640l50-50', stroke(ink, 22)) +
      circle([612, 584], 22, fill(accent)) +
      path('M360 690h80v60h-80z', fill(deep)) +
      path('M330 770c0-50 140-50 140 0v20H330z', fill(ink)) +
      path('M220 650c0-130 70-210 180-210s180 80 180 210z', fill(sideLit)) +
      ellipse([400, 650], [180, 40], fill(body)) +
      ellipse([400, 650], [180, 40], stroke(deep, 10)) +
      ellipse([400, 444], [34, 16], fill(light)) +
      glint('M256 610c6-70 34-116 84-138', 16),
  },
  hammock: {
    left: 90,
    top: 330,
    right: 710,
    bottom: 790,
    detail: [400, 640],
    measured: ['W', 280],
    draw: ({ accent, deep, body }) =>
      path('M110 330v460M690 330v460', stroke(ink, 18)) +
      path('M112 380l110 160M112 380l130 130M688 380L578 540M688 380L558 510', stroke(deep, 6)) +
      path('M210 500c60 120 320 120 380 0 20 150-70 230-190 230s-210-80-190-230z', fill(topLit)) +
      path('M262 560c10 60 30 110 60 150M400 590v140M538 560c-10 60-30 110-60 150', stroke(accent, 14)) +
      path('M210 500c60 120 320 120 380 0', stroke(body, 14)) +
      path('M90 790h40M670 790h40', stroke(ink, 14)),
  },
  stove: {
    left: 230,
    top: 360,
    right: 570,
    bottom: 790,
    detail: [400, 600],
    measured: ['H', 12],
    draw: ({ accent, deep, light, wall }) =>
      path('M270 480h-40c-30 0-30-80 30-70', stroke(ink, 12)) +
      path('M250 380h300v150c0 26-14 40-40 40H290c-26 0-40-14-40-40z', fill(bright)) +
      path('M240 380h320', stroke(deep, 20)) +
      path('M300 590l40-16 20 30 40-34 40 34 20-30 40 16', stroke(accent, 14)) +
      path('M290 575l-30 60M510 575l30 60M400 590v40', stroke(ink, 14)) +
      path('M300 640h200l30 130c2 14-6 20-20 20H290c-14 0-22-6-20-20z', fill(sideLit)) +
      circle([400, 715], 28, fill(wall)) +
      path('M400 715v-20', stroke(accent, 8)) +
      path('M280 440h120', stroke(light, 8)) +
      glint('M278 430v90'),
  },
} satisfies Record<string, Drawing>;
