import { drawVerdicts } from './draw-verdicts.js';
import { type Finding, judge } from './judge.js';

const finding: Finding = {
  ...{ sign: 'log "Suspicious activity"', kind: 'event', withinMs: 10_000 },
  ...{ seenAfterMs: 1_240, isNotJudged: false },
};
const nothing = { findings: [], falseAlarms: [], gained: [], harm: [], shoppersP99Ms: 20 };

describe('the table of attacks', () => {
  it('says of each sign whether it was seen, and when', () => {
    const findings = [
      finding,
      { ...finding, seenAfterMs: 12_000 },
      { ...finding, seenAfterMs: undefined },
      { ...finding, isNotJudged: true },
    ];
    const [, , ...lines] = drawVerdicts([judge({ name: 'scan' }, { ...nothing, findings })]).split('\n');
    expect(lines.map((line) => line.split(/ {2,}/).slice(-2).join(' | '))).toEqual([
      '✓ seen | 1.2 s',
      '✗ late | 12.0 s',
      '10.0 s | ✗ missed',
      '10.0 s | · not judged here',
    ]);
    expect(lines[0]).toMatch(/^ {2}scan /);
  });

  it('says what was wrong, and where there was nothing to see', () => {
    const text = drawVerdicts([
      judge({ name: 'slow' }, nothing),
      judge({ name: 'flood' }, { ...nothing, falseAlarms: ['alert A'], gained: ['a lamp'], harm: ['a 429'] }),
    ]);
    expect(text).toMatch(/^ +slow +nothing +✓ nothing$/m);
    expect(text).toMatch(/alert A +✗ false alarm/);
    expect(text).toMatch(/a lamp +✗ gained/);
    expect(text).toMatch(/a 429 +✗ harm/);
  });
});
