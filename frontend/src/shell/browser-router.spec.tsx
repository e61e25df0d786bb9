import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes, useLocation, useNavigate, useNavigationType } from 'react-router';
import { describe, expect, it, vi } from 'vitest';
import { Link } from '../ui/link';
import { BrowserRouter } from './browser-router';

function Page() {
  const { pathname, search, state } = useLocation();
  const way = useNavigationType();
  const navigate = useNavigate();
  return (
    <>
      <p role="status">{[way, pathname + search, JSON.stringify(state)].join(' ')}</p>
      <Link to="/us/p/kettle">{'product'}</Link>
      <Link to="?q=lamp">{'search'}</Link>
      <Link to="/us" target="_blank">
        {'window'}
      </Link>
      <button type="button" onClick={() => void navigate('/us/cart', { replace: true, state: { from: 'here' } })}>
        {'replace'}
      </button>
    </>
  );
}

function open(path: string): void {
  history.replaceState(null, '', path);
  render(
    <BrowserRouter>
      <Routes>
        <Route path="*" element={<Page />} />
      </Routes>
    </BrowserRouter>,
  );
}

const place = () => screen.getByRole('status').textContent;

describe('the way through the shop', () => {
  it('begins where the browser is', () => {
    open('/us?sort=name');
    expect(place()).toBe('POP /us?sort=name null');
  });

  it('goes by a link, and back', async () => {
    open('/us');
    const before = history.length;
    await userEvent.click(screen.getByRole('link', { name: 'product' }));
    expect(place()).toBe('PUSH /us/p/kettle null');
    expect(location.pathname).toBe('/us/p/kettle');
    expect(history.length).toBe(before + 1);
    history.back();
    await vi.waitFor(() => expect(place()).toBe('POP /us null'));
  });

  it('asks something else of the same page', async () => {
    open('/us/p/kettle?q=tea');
    expect(screen.getByRole('link', { name: 'search' }).getAttribute('href')).toBe('/us/p/kettle?q=lamp');
    await userEvent.click(screen.getByRole('link', { name: 'search' }));
    expect(place()).toBe('PUSH /us/p/kettle?q=lamp null');
  });

  it('does not pile up the page that one is on', async () => {
    open('/us/p/kettle');
    const before = history.length;
    await userEvent.click(screen.getByRole('link', { name: 'product' }));
    expect(place()).toBe('REPLACE /us/p/kettle null');
    expect(history.length).toBe(before);
  });

  it('takes along what the next page shall know', async () => {
    open('/us');
    await userEvent.click(screen.getByRole('button', { name: 'replace' }));
    expect(place()).toBe('REPLACE /us/cart {"from":"here"}');
  });

  it.each([
    ['a new tab', { ctrlKey: true }],
    ['a new tab on a Mac', { metaKey: true }],
    ['a new window', { shiftKey: true }],
    ['a middle click', { button: 1 }],
  ])('leaves %s to the browser', (_what, more) => {
    open('/us');
    const click = new MouseEvent('click', { bubbles: true, cancelable: true, ...more });
    act(() => void screen.getByRole('link', { name: 'product' }).dispatchEvent(click));
    expect(click.defaultPrevented).toBe(false);
    expect(place()).toBe('POP /us null');
  });

  it('leaves a link for a window of its own to the browser', () => {
    open('/us');
    const click = new MouseEvent('click', { bubbles: true, cancelable: true });
    act(() => void screen.getByRole('link', { name: 'window' }).dispatchEvent(click));
    expect(click.defaultPrevented).toBe(false);
  });
});
