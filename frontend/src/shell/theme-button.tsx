import { useState } from 'react';
import { keepPreference, keptPreference, type Theme } from '../countries/preferences';
import { useText } from '../languages/language-context';
import { IconButton } from '../ui/icon-button';
import { MoonIcon, SunIcon } from '../ui/icons';

/** Light or dark: the system's wish until one is chosen here. */
export function ThemeButton() {
  const { shell } = useText();
  const [theme, setTheme] = useState<Theme>(() => keptPreference('theme') ?? wishOfTheSystem());
  const other = theme === 'dark' ? 'light' : 'dark';
  const change = () => {
    document.documentElement.dataset['theme'] = other;
    keepPreference('theme', other);
    setTheme(other);
  };
  return (
    <IconButton label={other === 'dark' ? shell.useDark : shell.useLight} onClick={change}>
      {other === 'dark' ? <MoonIcon /> : <SunIcon />}
    </IconButton>
  );
}

function wishOfTheSystem(): Theme {
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
