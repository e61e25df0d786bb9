import { useCountry } from '../../countries/use-country';
import { useLaterText } from '../../languages/later-texts';
import { postalCodes } from './postal-code';
import type { Wrong } from './wrong';

/** Says what is wrong with the field of this label. */
export function useWrongText(): (label: string, wrong: Wrong | undefined) => string | undefined {
  const { country } = useCountry();
  const { wrong: texts } = useLaterText().checkout;
  return (label, wrong) => {
    if (wrong === undefined) return undefined;
    if (wrong === 'missing' || wrong === 'tooLong') return texts[wrong](label);
    return wrong === 'postalCode' ? texts.postalCode(label, postalCodes[country].example) : texts[wrong];
  };
}
