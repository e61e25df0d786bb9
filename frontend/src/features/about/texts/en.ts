/** One page about the shop: a sentence that says it all, and what else there is to know. */
interface Topic {
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly { readonly heading: string; readonly text: string }[];
}

export const texts = {
  daysHere: (country: string, least: number, most: number) => `To ${country}: ${least} to ${most} days.`,
  topics: {
    delivery: {
      title: 'Delivery',
      lead: 'Delivery is free, in all seven countries, from the first item.',
      sections: [
        {
          heading: 'How long it takes',
          text: 'The days count from the order to your door. Your cart and each product name them for your country.',
        },
        {
          heading: 'When stock is low',
          text: 'You can order everything on the shelf. What is not in the nearest warehouse comes from another one or from the supplier; it may arrive 1–2 days later, and your order says so. A limited edition is reserved before you pay.',
        },
        {
          heading: 'Where it is',
          text: 'Your order shows every step with its time: placed, paid, reserved, shipped.',
        },
        {
          heading: 'What this shop is',
          text: 'WebStore is a demonstration. Payment, warehouse and parcel are simulated: nothing is charged, and nothing is sent.',
        },
      ],
    },
    returns: {
      title: 'Cancelling and returns',
      lead: 'You can cancel an order for free until it is shipped.',
      sections: [
        {
          heading: 'How to cancel',
          text: 'Open the order under “Orders” and choose to cancel it. You need give no reason.',
        },
        {
          heading: 'Your money',
          text: 'What you paid goes back the way it came, all of it. A coupon that you used can be used again.',
        },
        {
          heading: 'After it is shipped',
          text: 'As nothing is really sent, there is nothing to send back: this demonstration has no returns after shipping.',
        },
      ],
    },
    accessibility: {
      title: 'Accessibility',
      lead: 'Everybody should be able to shop here. We build to WCAG 2.2, level AA.',
      sections: [
        {
          heading: 'What you can rely on',
          text: 'Everything works by keyboard. Every control has a name, every change is announced, and nothing depends on color alone. Pages work from 320 pixels of width and with text twice as large, in light and dark, and keep still if your device asks for less motion.',
        },
        {
          heading: 'How we check',
          text: 'Our tests check pages by machine in a real browser, at several widths, and compute the contrast of our colors from their source.',
        },
        {
          heading: 'What is not there yet',
          text: 'Names and descriptions of products are in English in every country. No one who uses a screen reader every day has tested this shop yet.',
        },
        {
          heading: 'If something is in your way',
          text: 'Where something fails, the page shows a support code. Send it along when you write to whoever runs this shop: it leads straight to what happened.',
        },
      ],
    },
  } satisfies Record<string, Topic>,
};
