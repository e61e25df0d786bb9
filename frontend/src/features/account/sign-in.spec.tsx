import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HttpResponse, http } from 'msw';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FakeAccount, tokens } from '../../../test/account';
import { API, refusal, shop } from '../../../test/shop';
import { visit } from '../../../test/show';
import { session } from '../../api/session';
import { wayBack } from './sign-in-address';

const main = () => within(screen.getByRole('main'));
const press = (name: string) => userEvent.click(main().getByRole('button', { name }));
const fill = async (label: string, text: string) => userEvent.type(await screen.findByLabelText(label), text);
const refuseLogin = (status: number, type = 'refused', headers = {}) =>
  shop.use(http.post(`${API}/auth/login`, () => refusal({ status, type: `/problems/${type}` }, headers)));

beforeEach(() => void new FakeAccount().open());

async function enter(email: string, password: string) {
  await fill('E-mail', email);
  await fill('Password', password);
  await press('Sign in');
}

describe('signing in', () => {
  it('leads back to where one was', async () => {
    const sent: unknown[] = [];
    shop.use(
      http.post(`${API}/auth/login`, async ({ request }) => {
        sent.push(await request.json());
        return HttpResponse.json(tokens);
      }),
    );
    await visit('/us/sign-in?back=%2Fus%2Fp%2Fcopper-kettle');
    await enter(' sam@example.com ', 'walk-the-shop');
    await waitFor(() => expect(location.pathname).toBe('/us/p/copper-kettle'));
    expect(sent).toEqual([{ email: 'sam@example.com', password: 'walk-the-shop' }]);
    expect(JSON.parse(sessionStorage.getItem('session') ?? '')).toEqual(tokens);
  });

  it('can be filled by the browser, and pasted into', async () => {
    await visit('/us/sign-in');
    const password = await screen.findByLabelText('Password');
    expect(screen.getByLabelText('E-mail').getAttribute('autocomplete')).toBe('username');
    expect(password.getAttribute('autocomplete')).toBe('current-password');
    await userEvent.click(password);
    await userEvent.paste('from-the-manager');
    expect(password).toHaveProperty('value', 'from-the-manager');
  });

  it('can show what is typed', async () => {
    await visit('/us/sign-in');
    await userEvent.click(await screen.findByLabelText('Show the password'));
    expect(screen.getByLabelText('Password').getAttribute('type')).toBe('text');
  });

  it('says what is missing, and leads there', async () => {
    await visit('/us/sign-in');
    await screen.findByLabelText('E-mail');
    await press('Sign in');
    const alert = await screen.findByRole('alert');
    expect(document.activeElement).toBe(alert);
    expect(within(alert).getByText('2 things are missing')).toBeTruthy();
    await userEvent.click(within(alert).getByRole('link', { name: 'Enter your password.' }));
    expect(document.activeElement).toBe(screen.getByLabelText('Password'));
  });

  it.each([
    { what: 'a wrong password', status: 401, says: 'E-mail and password do not belong together.' },
    { what: 'too many tries', status: 429, waitS: 30, says: 'Too many tries. Wait 30 seconds.' },
    { what: 'a queue', status: 503, type: 'sign-in-busy', waitS: 1, says: 'Too many tries. Wait 1 second.' },
    { what: 'a fault of the shop', status: 500, says: 'Something went wrong on our side.' },
  ])('tells $what in one sentence, and keeps what was typed', async ({ status, type, waitS, says }) => {
    refuseLogin(status, type, waitS === undefined ? {} : { 'retry-after': String(waitS) });
    await visit('/us/sign-in');
    await enter('sam@example.com', 'walk-the-shop');
    expect((await screen.findByRole('alert')).textContent).toBe(says);
    expect(screen.getByLabelText('E-mail')).toHaveProperty('value', 'sam@example.com');
    expect(session.isOpen()).toBe(false);
  });

  it('tells the same refusal again', async () => {
    refuseLogin(401);
    await visit('/us/sign-in');
    await enter('sam@example.com', 'wrong');
    const first = await screen.findByRole('alert');
    await press('Sign in');
    await waitFor(() => expect(screen.getByRole('alert')).not.toBe(first));
    expect(document.activeElement).toBe(screen.getByRole('alert'));
  });
});

describe('a new account', () => {
  const open = async () => {
    await visit('/us/sign-in');
    await screen.findByLabelText('E-mail');
    await press('Create an account');
  };

  it('is opened with a name and a password to be chosen', async () => {
    shop.use(http.post(`${API}/auth/register`, () => HttpResponse.json(tokens, { status: 201 })));
    await open();
    expect(screen.getByLabelText('Password').getAttribute('autocomplete')).toBe('new-password');
    await fill('Name', 'Sam');
    await fill('E-mail', 'sam@example.com');
    await fill('Password', 'walk-the-shop');
    await press('Create an account');
    await waitFor(() => expect(location.pathname).toBe('/us'));
    expect(session.isOpen()).toBe(true);
  });

  it('takes a password of eight characters', async () => {
    await open();
    await fill('Name', 'Sam');
    await fill('E-mail', 'sam@example.com');
    await fill('Password', 'short');
    await press('Create an account');
    expect(await screen.findAllByText('Choose a password of at least 8 characters.')).toHaveLength(2);
  });

  it('is refused where there is one', async () => {
    shop.use(http.post(`${API}/auth/register`, () => refusal({ status: 409, type: '/problems/email-taken' })));
    await open();
    await fill('Name', 'Sam');
    await fill('E-mail', 'sam@example.com');
    await fill('Password', 'walk-the-shop');
    await press('Create an account');
    expect(await screen.findByText('There is an account with this e-mail. Sign in instead.')).toBeTruthy();
  });
});

describe('a demo shopper', () => {
  afterEach(() => document.querySelector('meta[name=demo]')?.remove());

  it('comes in by one click, where the shop has one', async () => {
    document.head.append(Object.assign(document.createElement('meta'), { name: 'demo', content: '1' }));
    shop.use(http.post(`${API}/auth/login`, () => HttpResponse.json(tokens)));
    await visit('/us/sign-in');
    await screen.findByLabelText('E-mail');
    await press('Come in as a demo shopper');
    await waitFor(() => expect(session.isOpen()).toBe(true));
  });

  it('is not offered elsewhere', async () => {
    await visit('/us/sign-in');
    await screen.findByLabelText('E-mail');
    expect(screen.queryByRole('button', { name: 'Come in as a demo shopper' })).toBeNull();
  });
});

describe('signing out', () => {
  it('ends the sign-in here and in the shop, and says so', async () => {
    session.open(tokens);
    await visit('/us');
    const [signOut] = await screen.findAllByText('Sign out');
    await userEvent.click(signOut as HTMLElement);
    expect(await screen.findByText('You are signed out.')).toBeTruthy();
    expect(session.isOpen()).toBe(false);
  });
});

describe('the way back', () => {
  it.each([
    ['/us/cart', '/us/cart'],
    ['/us?q=vase', '/us?q=vase'],
    ['//evil.example', '/de'],
    ['https://evil.example', '/de'],
    ['/\\evil.example', '/de'],
    [null, '/de'],
  ])('from %s is %s', (back, way) => {
    expect(wayBack(back, '/de')).toBe(way);
  });
});
