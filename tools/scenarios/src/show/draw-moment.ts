import type { Moment } from '../timeline.js';

const TIME_WIDTH = 9;

/** One line of the timeline: when, what. */
export function drawMoment(moment: Moment): string {
  const seconds = `${moment.atMs < 0 ? '' : '+'}${(moment.atMs / 1_000).toFixed(1)} s`;
  return `${seconds.padStart(TIME_WIDTH)}  ${said(moment)}`;
}

function said(moment: Moment): string {
  switch (moment.what) {
    case 'alert fires':
    case 'alert resolves':
      return `${moment.what}: ${moment.alert}${where(moment.labels)}`;
    case 'shopper':
      return `a shopper ${moment.isDone ? 'can' : 'cannot'} ${moment.act} (${moment.answer})`;
    default:
      return moment.what;
  }
}

function where({ client_ip, country, dependency, kind, job, service }: Readonly<Record<string, string>>): string {
  const known = [client_ip, country, dependency, kind, job ?? service].filter((value) => value !== undefined);
  return known.length === 0 ? '' : ` (${known.join(', ')})`;
}
