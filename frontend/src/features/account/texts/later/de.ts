import { plural } from '../../../../languages/plural';
import type { texts as en } from './en';

export const texts: typeof en = {
  title: 'Anmelden',
  lead: 'Dein Warenkorb kommt mit.',
  againTitle: 'Noch einmal anmelden',
  againLead: 'Deine Anmeldung ist abgelaufen. Alles ist noch so, wie du es verlassen hast.',
  register: 'Konto anlegen',
  haveAccount: 'Du hast schon ein Konto?',
  noAccount: 'Neu hier?',
  name: 'Name',
  email: 'E-Mail',
  password: 'Passwort',
  passwordHint: (count: number) => `Mindestens ${count} Zeichen.`,
  showPassword: 'Passwort zeigen',
  mistakes: {
    name: 'Sag uns deinen Namen.',
    email: 'Gib eine E-Mail-Adresse ein, etwa sam@example.com.',
    password: 'Gib dein Passwort ein.',
    newPassword: 'Wähle ein Passwort mit mindestens 8 Zeichen.',
  },
  pleaseMend: (count: number) => plural('de', count, { one: 'Eine Angabe fehlt', other: '# Angaben fehlen' }),
  wrong: 'E-Mail und Passwort passen nicht zusammen.',
  emailTaken: 'Zu dieser E-Mail gibt es schon ein Konto. Melde dich an.',
  tooMany: (seconds: number) =>
    seconds > 0
      ? plural('de', seconds, {
          one: 'Zu viele Versuche. Warte # Sekunde.',
          other: 'Zu viele Versuche. Warte # Sekunden.',
        })
      : 'Zu viele Versuche. Warte einen Moment.',
  demo: 'Als Demo-Kunde eintreten',
  demoHint: 'Ein Klick, kein Passwort. Vielleicht nutzen ihn auch andere gerade.',
};
