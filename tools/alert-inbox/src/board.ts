import { basename } from 'node:path';
import { html } from './html.js';
import type { Inbox, InboxAlert, InboxEvent } from './inbox.js';

const HISTORY_SHOWN = 50;
/** Three of Alertmanager's repeats. Of what ends while something worse inhibits it, Alertmanager never tells the end. */
const SILENT_MS = 180_000;

/** What the page shows now: the part that is asked for again and again. */
export function renderBoard({ firing, resolved, history }: Inbox, now: Date): string {
  return `${headline(firing)}
<section aria-labelledby="firing"><h2 id="firing">Fires now</h2>${
    firing.length === 0
      ? '<p class="calm">Nothing calls for you.</p>'
      : `<ul class="cards">${firing.map((alert) => card(alert, now)).join('')}</ul>`
  }</section>
<section aria-labelledby="resolved"><h2 id="resolved">Has ended</h2>${listOf(resolved.slice(0, HISTORY_SHOWN).map(ending))}</section>
<section aria-labelledby="history"><h2 id="history">In this order</h2>${listOf(history.slice(0, HISTORY_SHOWN).map(event))}</section>`;
}

/** Also the title of the page, for who has it in a tab. */
export function headlineOf(firing: readonly InboxAlert[]): string {
  const critical = firing.filter(({ severity }) => severity === 'critical').length;
  if (firing.length === 0) return 'All is well';
  const warnings = firing.length - critical;
  return [critical && `${critical} critical`, warnings && `${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`]
    .filter(Boolean)
    .join(', ');
}

function headline(firing: readonly InboxAlert[]): string {
  const state = firing.some(({ severity }) => severity === 'critical') ? 'critical' : 'warning';
  return `<p class="headline ${firing.length === 0 ? 'well' : state}" role="status">${headlineOf(firing)}</p>`;
}

function card(alert: InboxAlert, now: Date): string {
  const { severity, name, summary, description, service, started_at } = alert;
  return `<li class="card ${severity === 'critical' ? 'critical' : 'warning'}">
  <p class="facts"><span class="badge">${html(severity)}</span> ${html(service)} <span class="since">for ${span(started_at, now)} · since ${time(started_at)}</span></p>
  <h3>${html(name)}</h3>
  <p class="summary">${html(summary)}</p>
  <p>${html(description)}</p>
  ${silence(alert, now)}
  ${runbookLink(alert)}
</li>`;
}

function silence({ told_at }: InboxAlert, now: Date): string {
  if (now.getTime() - Date.parse(told_at) < SILENT_MS) return '';
  const reasons = 'it is over, something worse inhibits it, or Alertmanager is away';
  return `<p class="quiet">Not told again for ${span(told_at, now)}: ${reasons}.</p>`;
}

/** Of the page that serves it here; only names that a runbook can have. */
function runbookLink({ name, runbook }: InboxAlert): string {
  const page = basename(runbook, '.md');
  return /^[a-z0-9-]+$/.test(page)
    ? `<p><a href="/runbooks/${page}">What to do<span class="hidden"> about ${html(name)}</span></a></p>`
    : '';
}

function ending(alert: InboxAlert): string {
  const { name, summary, started_at, ended_at = started_at } = alert;
  return `<li>${time(ended_at)} <strong>${html(name)}</strong> after ${span(started_at, new Date(ended_at))} <span class="quiet">${html(summary)}</span></li>`;
}

function event({ at, what, alert }: InboxEvent): string {
  return `<li>${time(at)} <span class="${what}">${what}</span> <strong>${html(alert.name)}</strong> <span class="quiet">${html(alert.summary)}</span></li>`;
}

function listOf(items: readonly string[]): string {
  return items.length === 0 ? '<p class="quiet">Nothing yet.</p>' : `<ol class="lines">${items.join('')}</ol>`;
}

function time(iso: string): string {
  return `<time datetime="${html(iso)}">${html(iso.slice(11, 19))}</time>`;
}

/** From then to now, in words: 90 s → `1 min`. */
function span(from: string, to: Date): string {
  const seconds = Math.max(0, Math.round((to.getTime() - Date.parse(from)) / 1000));
  if (seconds < 60) return `${seconds} s`;
  if (seconds < 3_600) return `${Math.floor(seconds / 60)} min`;
  return `${Math.floor(seconds / 3_600)} h ${Math.floor((seconds % 3_600) / 60)} min`;
}
