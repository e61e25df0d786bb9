import { plural } from '../../languages/plural';
import type { texts as en } from './en';

export const texts: typeof en = {
  skipToContent: 'Zum Inhalt springen',
  close: 'Schließen',
  was: 'Vorher: ',
  now: 'Jetzt: ',
  fewer: (name: string) => `Weniger: ${name}`,
  more: (name: string) => `Mehr: ${name}`,
  quantityOf: (name: string) => `Anzahl von ${name}`,
  tryAgain: 'Noch einmal versuchen',
  tryAgainIn: (count: number) =>
    plural('de', count, { one: 'In # Sekunde noch einmal', other: 'In # Sekunden noch einmal' }),
  backToShop: 'Zurück zum Laden',
  signIn: 'Anmelden',
  supportCode: 'Code für den Kundendienst:',
  copy: 'Kopieren',
  copied: 'Kopiert',
  errors: {
    offline: 'Du scheinst offline zu sein.',
    timeout: 'Der Laden hat zu lange gebraucht.',
    rateLimited: 'Das war viel auf einmal. Bitte kurz warten.',
    unauthorized: 'Bitte melde dich an, um weiterzumachen.',
    notFound: 'Hier ist nichts.',
    validation: 'Da stimmt noch etwas nicht.',
    paymentDeclined: 'Die Bank hat abgelehnt. Es wurde nichts abgebucht.',
    conflict: 'Das hat sich inzwischen geändert.',
    server: 'Bei uns ist etwas schiefgegangen.',
  },
};
