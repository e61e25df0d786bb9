/** What can go wrong with a call: before it arrives, after it was done, or much later than anyone waits. */
export const callFaults = [
  'refused',
  'server-error',
  'dropped',
  'server-error-after-apply',
  'dropped-after-apply',
  'garbage-after-apply',
  'applied-late',
  'slow',
] as const;

export type CallFault = (typeof callFaults)[number];

/** death: of the process. zombie: the process stands still beyond its leases and then goes on. */
export type Blow = 'death' | 'zombie';
export type Moment = 'before' | 'after';

export type Mishap = CallFault | `${Blow}-${Moment}`;

/** What struck a schedule, and where: at a point that its work passed for the `time`th time. */
export interface Misfortune {
  readonly point: string;
  readonly time: number;
  readonly what: Mishap;
}

const TOLD: Readonly<Record<Mishap, string>> = {
  'death-before': 'the process dies before it',
  'death-after': 'the process dies after it',
  'zombie-before': 'the process stands still beyond its leases before it',
  'zombie-after': 'the process stands still beyond its leases after it',
  refused: 'the call is refused',
  'server-error': 'nothing is done, and the answer is an error',
  dropped: 'the call is lost on its way',
  'server-error-after-apply': 'it is done, and the answer is an error',
  'dropped-after-apply': 'it is done, and the answer is lost',
  'garbage-after-apply': 'it is done, and the answer is garbage',
  'applied-late': 'the caller gives up, and then it is done',
  slow: 'the answer takes its time',
};

const NAME = /^(?<point>[^#:,]+)#(?<time>[1-9]\d*):(?<what>[a-z-]+)$/;

/** `worker/inventory.ship#2:death-after`. */
export function nameOf({ point, time, what }: Misfortune): string {
  return `${point}#${time}:${what}`;
}

/** @throws Error for a name that no misfortune has */
export function misfortuneOf(name: string): Misfortune {
  const { point = '', time, what = '' } = NAME.exec(name)?.groups ?? {};
  if (!Object.hasOwn(TOLD, what)) throw new Error(`"${name}" is no misfortune; one is main/confirm#1:death-before`);
  return { point, time: Number(time), what: what as Mishap };
}

/** For a person. */
export function tell({ point, time, what }: Misfortune): string {
  return `${point}${time === 1 ? '' : `, time ${time}`}: ${TOLD[what]}`;
}
