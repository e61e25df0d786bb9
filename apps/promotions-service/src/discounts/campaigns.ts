import type { Country } from '@webstore/contracts';
import { type Money, portion } from '@webstore/money';
import type { Offer } from './offer.js';

/** A percentage for everybody in some countries, in the same days of every year. */
export interface Campaign {
  readonly code: string;
  readonly countries: readonly Country[];
  readonly basisPoints: number;
  /** First and last day as `MM-DD`, both included; a last day before the first runs over New Year. */
  readonly firstDay: string;
  readonly lastDay: string;
  /** Where its days begin and end, as `Asia/Tokyo`. */
  readonly timeZone: string;
}

export function runs(campaign: Campaign, country: Country, now: Date): boolean {
  if (!campaign.countries.includes(country)) return false;
  const { firstDay, lastDay } = campaign;
  const today = dayOfYear(now, campaign.timeZone);
  return firstDay <= lastDay ? firstDay <= today && today <= lastDay : firstDay <= today || today <= lastDay;
}

export function campaignOffer({ code, basisPoints }: Campaign, amount: Money): Offer {
  return { code, discount: portion(amount, basisPoints) };
}

const calendars = new Map<string, Intl.DateTimeFormat>();

/** `MM-DD` there. */
function dayOfYear(now: Date, timeZone: string): string {
  const calendar =
    calendars.get(timeZone) ?? new Intl.DateTimeFormat('en-CA', { timeZone, month: '2-digit', day: '2-digit' });
  calendars.set(timeZone, calendar);
  return calendar.format(now);
}
