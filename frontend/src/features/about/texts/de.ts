import type { texts as en } from './en';

export const texts: typeof en = {
  daysHere: (country: string, least: number, most: number) => `Nach ${country}: ${least} bis ${most} Tage.`,
  topics: {
    delivery: {
      title: 'Lieferung',
      lead: 'Die Lieferung ist kostenlos, in allen sieben Ländern, ab dem ersten Stück.',
      sections: [
        {
          heading: 'Wie lange es dauert',
          text: 'Die Tage zählen von der Bestellung bis zur Haustür. Warenkorb und Produkt nennen sie für dein Land.',
        },
        {
          heading: 'Wenn wenig da ist',
          text: 'Bestellen kannst du alles im Regal. Was nicht im nächsten Lager liegt, kommt aus einem anderen oder vom Hersteller; das kann 1–2 Tage länger dauern, und deine Bestellung sagt es dir. Eine limitierte Auflage wird reserviert, bevor du zahlst.',
        },
        {
          heading: 'Wo es gerade ist',
          text: 'Deine Bestellung zeigt jeden Schritt mit seiner Zeit: eingegangen, bezahlt, reserviert, versandt.',
        },
        {
          heading: 'Was dieser Laden ist',
          text: 'WebStore ist eine Vorführung. Zahlung, Lager und Paket sind nachgestellt: Nichts wird abgebucht und nichts verschickt.',
        },
      ],
    },
    returns: {
      title: 'Storno und Rückgabe',
      lead: 'Bis zum Versand kannst du eine Bestellung kostenlos stornieren.',
      sections: [
        {
          heading: 'So stornierst du',
          text: 'Öffne die Bestellung unter „Bestellungen“ und storniere sie dort. Einen Grund brauchst du nicht.',
        },
        {
          heading: 'Dein Geld',
          text: 'Was du bezahlt hast, geht vollständig auf demselben Weg zurück. Ein eingelöster Gutschein gilt wieder.',
        },
        {
          heading: 'Nach dem Versand',
          text: 'Weil nichts wirklich verschickt wird, gibt es auch nichts zurückzuschicken: Diese Vorführung kennt keine Rückgabe nach dem Versand.',
        },
      ],
    },
    accessibility: {
      title: 'Barrierefreiheit',
      lead: 'Hier sollen alle einkaufen können. Wir bauen nach WCAG 2.2, Stufe AA.',
      sections: [
        {
          heading: 'Worauf du dich verlassen kannst',
          text: 'Alles geht mit der Tastatur. Jedes Bedienelement hat einen Namen, jede Änderung wird angesagt, und nichts hängt allein an der Farbe. Die Seiten gehen ab 320 Pixeln Breite und mit doppelt so großer Schrift, hell und dunkel, und halten still, wenn dein Gerät um weniger Bewegung bittet.',
        },
        {
          heading: 'Wie wir prüfen',
          text: 'Unsere Tests prüfen die Seiten maschinell in einem echten Browser, in mehreren Breiten, und errechnen den Kontrast unserer Farben aus ihrer Quelle.',
        },
        {
          heading: 'Was noch fehlt',
          text: 'Namen und Beschreibungen der Produkte sind in jedem Land auf Englisch. Niemand, der täglich einen Screenreader benutzt, hat diesen Laden bisher geprüft.',
        },
        {
          heading: 'Wenn dir etwas im Weg ist',
          text: 'Wo etwas schiefgeht, zeigt die Seite einen Support-Code. Gib ihn an, wenn du dem Betreiber dieses Ladens schreibst: Er führt direkt zu dem, was geschah.',
        },
      ],
    },
  },
};
