import { useText } from '../../languages/language-context';
import { useLaterText } from '../../languages/later-texts';
import { refusalText } from './refusal-text';

/** `refusalText` in the language of the page. */
export function useRefusalText(): (error: unknown) => string {
  const { ui } = useText();
  const { signIn } = useLaterText();
  return (error) => refusalText(error, { signIn, ui });
}
