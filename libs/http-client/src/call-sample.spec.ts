import { CallSample } from './call-sample.js';

describe('the sample of calls that opens a breaker', () => {
  let nowMs = 0;
  const sample = () => new CallSample({ windowMs: 10_000, minCalls: 20, failureShare: 0.5 }, () => nowMs);
  const fail = (calls: CallSample, times: number) => {
    const verdicts = Array.from({ length: times }, () => calls.failed());
    return verdicts.at(-1);
  };
  const succeed = (calls: CallSample, times: number) => {
    for (let call = 0; call < times; call += 1) calls.succeeded();
  };

  it('is too small below twenty calls', () => {
    const calls = sample();
    expect(fail(calls, 19)).toBe(false);
    expect(fail(calls, 1)).toBe(true);
  });

  it('opens at exactly half', () => {
    const calls = sample();
    succeed(calls, 10);
    expect(fail(calls, 9)).toBe(false);
    expect(fail(calls, 1)).toBe(true);
  });

  it('stays closed just under half', () => {
    const calls = sample();
    succeed(calls, 11);
    expect(fail(calls, 10)).toBe(false);
  });

  it('forgets failures that are older than its window, however quiet it was since', () => {
    const calls = sample();
    fail(calls, 19);
    nowMs += 3_600_000;
    expect(fail(calls, 1)).toBe(false);
  });

  it('starts afresh when a probe worked', () => {
    const calls = sample();
    fail(calls, 30);
    calls.forget();
    expect(fail(calls, 1)).toBe(false);
  });
});
