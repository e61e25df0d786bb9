import { type Language, languages } from '../countries/countries';
import { useLanguage } from '../languages/language-context';
import { ChevronDownIcon } from '../ui/icons';
import { SelectOverlay } from '../ui/select-overlay';

/** Every language by its own name. */
const names: Readonly<Record<Language, string>> = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  ja: '日本語',
  'pt-BR': 'Português',
};

export function LanguageSelect() {
  const { language, texts, choose } = useLanguage();
  return (
    <SelectOverlay
      label={texts.shell.language}
      value={language}
      onChange={({ target }) => choose(target.value as Language)}
      shown={
        <>
          <span>{names[language]}</span>
          <ChevronDownIcon className="size-4" />
        </>
      }
    >
      {languages.map((code) => (
        <option key={code} value={code} lang={code}>
          {names[code]}
        </option>
      ))}
    </SelectOverlay>
  );
}
