import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type ReactNode, useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { LanguageProvider } from '../languages/language-context';
import { loadTexts } from '../languages/load-texts';
import { Button } from './button';
import { Dialog } from './dialog';
import { Field } from './field';
import { announce, LiveRegion } from './live-region';
import { Stepper } from './stepper';

const texts = await loadTexts('en');

const show = (content: ReactNode) =>
  render(
    <LanguageProvider country="US" initial={texts}>
      {content}
    </LanguageProvider>,
  );

describe('a field', () => {
  it('is read with its hint and with what is wrong', () => {
    show(
      <Field label="E-mail" hint="For the receipt" error="This is no address">
        {(control) => <input {...control} />}
      </Field>,
    );
    const input = screen.getByLabelText('E-mail');
    const described = (input.getAttribute('aria-describedby') ?? '').split(' ');
    expect(described.map((id) => document.getElementById(id)?.textContent)).toEqual([
      'For the receipt',
      'This is no address',
    ]);
    expect(input.getAttribute('aria-invalid')).toBe('true');
  });
});

describe('a quantity', () => {
  function Counted({ onChange }: { readonly onChange: (quantity: number) => void }) {
    const [quantity, setQuantity] = useState(2);
    const change = (wanted: number) => {
      setQuantity(wanted);
      onChange(wanted);
    };
    return <Stepper of="Kettle" quantity={quantity} onChange={change} />;
  }

  it('goes up and down, and not below one', async () => {
    const onChange = vi.fn();
    show(<Counted onChange={onChange} />);
    await userEvent.click(screen.getByRole('button', { name: 'More: Kettle' }));
    await userEvent.click(screen.getByRole('button', { name: 'Fewer: Kettle' }));
    await userEvent.click(screen.getByRole('button', { name: 'Fewer: Kettle' }));
    expect(onChange.mock.calls.flat()).toEqual([3, 2, 1]);
    expect(screen.getByRole('button', { name: 'Fewer: Kettle' })).toHaveProperty('disabled', true);
  });

  it.each([
    ['12{Enter}', [12]],
    ['5000{Enter}', [999]],
    ['many{Enter}', []],
  ])('may be typed as %s', async (typed, changes) => {
    const onChange = vi.fn();
    show(<Counted onChange={onChange} />);
    const input = screen.getByLabelText('Quantity of Kettle');
    await userEvent.clear(input);
    await userEvent.type(input, typed);
    expect(onChange.mock.calls.flat()).toEqual(changes);
  });
});

describe('a busy button', () => {
  it('keeps the focus and ignores a second press', async () => {
    const onClick = vi.fn();
    show(
      <Button busy onClick={onClick}>
        {'Pay'}
      </Button>,
    );
    const button = screen.getByRole('button', { name: 'Pay' });
    await userEvent.click(button);
    expect(onClick).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(button);
  });
});

describe('a dialog', () => {
  it('is named by its title and closes by its cross', async () => {
    const onClose = vi.fn();
    show(
      <Dialog open title="Your cart" onClose={onClose}>
        {'Nothing here yet'}
      </Dialog>,
    );
    expect(screen.getByRole('dialog', { name: 'Your cart' })).toHaveProperty('open', true);
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(onClose).toHaveBeenCalledOnce();
  });
});

describe('what is announced', () => {
  it('is said again when it happens again', async () => {
    show(<LiveRegion />);
    announce('3 products');
    const once = (await screen.findByText('3 products')).textContent;
    announce('3 products');
    await vi.waitFor(() => expect(screen.getByRole('status').textContent).not.toBe(once));
  });
});
