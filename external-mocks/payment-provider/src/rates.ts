/** Shares of the charges. */
export const paymentRates = {
  decline_us: 0.05,
  decline_uk: 0.03,
  decline_de: 0.02,
  decline_fr: 0.04,
  decline_jp: 0.08,
  decline_br: 0.1,
  decline_in: 0.06,
  slow: 0.03,
};

export type PaymentRate = keyof typeof paymentRates;
