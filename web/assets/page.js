// The page without reloads: forms and links that only change its state are fetched, and their main part put in place.
// The server renders everything; without this script the page works the same way, a reload at a time.

import { databasesOf, formula, named, search, span } from './search.js';
import { loadFigures, linkFigures } from './figures.js';
import { addresses, takeAway } from './take-away.js';

const UNREACHABLE = 'The service could not be reached. What was there before is still below.';

let turn = new AbortController();
let elsewhere = new AbortController();

const main = () => document.getElementById('main');

export function say(text) {
  document.getElementById('status').textContent = text;
}

/** The address that a form leads to: what is filled in, and nothing else. */
function addressOf(form) {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (value.trim()) fields.append(name, value.trim());
  }
  // A zone axis that nobody asked for is chosen anew; one that was asked for is kept, and the server says if it does
  // not suit the crystal. A reflection to the right belongs to the pattern that is shown.
  const { material, right, zone } = form.elements;
  if (zone?.dataset.usual && zone.value === zone.dataset.usual) fields.delete('zone');
  if (material?.value !== material?.defaultValue && right?.value === right?.defaultValue) fields.delete('right');
  for (const list of form.querySelectorAll('select[data-usual]')) {
    if (fields.get(list.name) === list.dataset.usual) fields.delete(list.name);
  }
  const query = fields.toString().replaceAll('%2C', ',').replaceAll('%5B', '[').replaceAll('%5D', ']');
  return form.action.split('?')[0] + (query ? '?' + query : '');
}

/** What is open and where the focus is; an answer to what was asked folds the fields, so that it is in view. */
function remember(isAnswer) {
  const active = document.activeElement;
  const open = [...main().querySelectorAll('details[open]')];
  return {
    id: active?.id,
    open: open.filter((details) => !isAnswer || !details.closest('.folds')).map((details) => details.id),
    isAnswer,
  };
}

function restore(state) {
  for (const id of state.open) document.getElementById(id)?.setAttribute('open', '');
  const row = state.isAnswer && document.querySelector('.candidate[aria-current]');
  if (row) row.focus({ preventScroll: true });
  else if (state.id) document.getElementById(state.id)?.focus({ preventScroll: true });
}

/** What a page says, its main part as one of this document, so that drawings keep their style on the way into it. */
function read(text) {
  const page = new DOMParser().parseFromString(text, 'text/html');
  const next = page.getElementById('main');
  if (!next) throw new TypeError('not a page');
  const canonical = page.querySelector('link[rel=canonical]')?.getAttribute('href');
  return { title: page.title, canonical, next: document.adoptNode(next) };
}

/** A zone axis that nobody asked for is remembered as such where the address names it. */
function rememberUsual(part) {
  const zone = part.querySelector('#zone');
  if (!zone) return;
  if (zone.dataset.usual) history.replaceState({ usual: zone.dataset.usual }, '');
  else if (history.state?.usual) zone.dataset.usual = history.state.usual;
}

/** Looks for what is not here in the databases on the network, as long as the page is shown. */
async function lookElsewhere(part) {
  const box = part.querySelector('.elsewhere');
  const databases = databasesOf(part.querySelector('#material'));
  if (!box || !databases.length) return;
  elsewhere = new AbortController();
  const { signal } = elsewhere;
  const { list } = await import('./world.js');
  list(box, part.querySelector('#ask'), databases, { formula, named, span }, signal);
}

function enhance(part, more) {
  elsewhere.abort();
  rememberUsual(part);
  addresses(part);
  search(part.querySelector('#material'), () => go(addressOf(part.querySelector('#ask'))));
  linkFigures(part);
  lookElsewhere(part);
  more?.control(part, () => go(addressOf(part.querySelector('#ask, #measure'))), hold);
  if (part.querySelector('#desk')) import('./image.js').then(({ work }) => work(part, say));
}

/** The controls that a part has. */
function controls(part) {
  if (part.querySelector('#foil-controls')) return import('./foil.js');
  return part.querySelector('#measure') ? import('./identify.js') : undefined;
}

/** All that a part needs before it is shown: its drawings, and the controls that it has. */
async function prepare(part, signal) {
  const [more] = await Promise.all([controls(part), loadFigures(part, signal)]);
  // Scripts are loaded whatever was asked for since.
  signal.throwIfAborted();
  return more;
}

function complain(words, explanation, address) {
  const problem = document.createElement('section');
  problem.className = 'problem';
  problem.setAttribute('role', 'alert');
  const title = document.createElement('h2');
  title.textContent = words;
  const detail = document.createElement('p');
  detail.textContent = explanation;
  problem.append(title, detail);
  if (address) {
    const again = document.createElement('button');
    again.className = 'button';
    again.type = 'button';
    again.textContent = 'Try again';
    again.addEventListener('click', () => go(address));
    problem.append(again);
  }
  document.querySelectorAll('.problem').forEach((old) => old.remove());
  document.getElementById('result')?.prepend(problem);
}

/** Shows the page of an address; whether it is the answer to a form that was sent. */
async function go(address, push = true, isAnswer = false) {
  turn.abort();
  turn = new AbortController();
  const { signal } = turn;
  main().setAttribute('aria-busy', 'true');
  try {
    const response = await fetch(address, { signal });
    const { title, canonical, next } = read(await response.text());
    const more = await prepare(next, signal);
    const shown = new URL(canonical ?? address, location.href).href;
    if (push && shown !== location.href) history.pushState(null, '', shown);
    document.title = title;
    const state = remember(isAnswer);
    main().replaceWith(next);
    enhance(next, more);
    restore(state);
    say(title);
    const begin = next.querySelector('.problem, #own-cell[open], .what');
    if (push && begin && begin.getBoundingClientRect().top > innerHeight * 0.7) begin.scrollIntoView();
  } catch (failure) {
    if (failure.name === 'AbortError') return;
    complain('No answer', UNREACHABLE, address);
  }
  main().removeAttribute('aria-busy');
}

/** What is on its way is not shown any more: something else is about to be asked for. */
function hold() {
  turn.abort();
  main().removeAttribute('aria-busy');
}

const hex = (bytes) => [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** Sends a crystal of the visitor's own, and shows it; what is refused is handed on. */
async function send(body, type, refused) {
  main().setAttribute('aria-busy', 'true');
  try {
    const headers = { 'Content-Type': type };
    // A network that signs what it passes on cannot sign a body unread; browsers can sum where there may be one, on https.
    if (crypto.subtle) headers['x-amz-content-sha256'] = hex(await crypto.subtle.digest('SHA-256', body));
    const response = await fetch('/v1/materials', { method: 'POST', headers, body });
    const made = await response.json();
    if (response.ok) {
      const form = document.getElementById('ask');
      form.elements.material.value = made.id;
      return go(addressOf(form));
    }
    refused(made);
  } catch {
    complain('No answer', UNREACHABLE);
  }
  main().removeAttribute('aria-busy');
}

/** Sends a CIF. */
async function bring(file) {
  send(await file.arrayBuffer(), 'chemical/x-cif', (made) => complain(made.title, `${file.name}: ${made.detail}`));
}

/** Sends the cell that is written in its form, and says at the field what is wrong with it. */
function sendWritten(form) {
  const fields = [...form.elements].filter((field) => field.name);
  for (const field of fields) note(field, '');
  const written = fields.filter((field) => field.value.trim()).map((field) => [field.name, field.value.trim()]);
  const body = new TextEncoder().encode(JSON.stringify(Object.fromEntries(written)));
  send(body, 'application/json', (made) => {
    const wrong = fields.find((field) => field.name === made.parameter?.split(/[ .[,]/)[0]);
    if (!wrong) return complain(made.title, made.detail);
    note(wrong, made.detail);
    wrong.focus();
  });
}

/** Says at a field what is wrong, or else what it is for. */
function note(field, wrong) {
  const words = document.getElementById(field.getAttribute('aria-describedby'));
  words.textContent = wrong || words.dataset.note;
  words.classList.toggle('bad', Boolean(wrong));
  if (wrong) field.setAttribute('aria-invalid', 'true');
  else field.removeAttribute('aria-invalid');
}

document.addEventListener('submit', (event) => {
  if (event.target.id === 'own') {
    event.preventDefault();
    return sendWritten(event.target);
  }
  if (event.target.method !== 'get') return;
  event.preventDefault();
  go(addressOf(event.target), true, true);
});

document.addEventListener('change', ({ target }) => {
  const form = target.form;
  if (target.id === 'cif') {
    if (target.files[0]) bring(target.files[0]);
    target.value = '';
    return;
  }
  if (form?.id === 'ask' && target.id !== 'material' && form.elements.material?.value) go(addressOf(form));
});

document.addEventListener('input', ({ target }) => {
  if (target.id !== 'zone') return;
  delete target.dataset.usual;
  history.replaceState(null, '');
});

document.addEventListener('click', (event) => {
  if (event.target.closest?.('[data-open=cif]')) return document.getElementById('cif').click();
  const link = event.target.closest?.('a[href]');
  const modified = event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
  if (!link || modified || link.hasAttribute('download') || !main().contains(link)) return;
  if (link.origin !== location.origin || link.pathname !== location.pathname || link.hash) return;
  event.preventDefault();
  go(link.href);
});

addEventListener('popstate', () => go(location.href, false));

document.documentElement.classList.add('script');
takeAway(say);
// What is copied before the drawings are there is whole too.
addresses(main());
prepare(main(), turn.signal).then((more) => enhance(main(), more), () => {});
