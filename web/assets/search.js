// Search as you type: a combobox after the pattern of the ARIA Authoring Practices, its list from /v1/materials.

// Milliseconds after the last key that say that a word is complete.
const PAUSE = 600;
// Milliseconds after the last key, less than people notice.
const WAIT = 120;

// With fewer materials here, others are asked.
const SHORT = 4;

/** The databases that the server knows, as pairs of short name and name. */
export const databasesOf = (input) => (input?.dataset.databases ?? '').split('|').filter(Boolean).map((pair) => pair.split('='));

const FORMULA = /\d|[A-Z].*[A-Z]/;

/** Whether what is here leaves something to ask for: there is little of it, or a formula is not there. */
function isShort(text, total, results) {
  const named = results.some(({ exact }) => exact);
  return text.length > 1 && !results.some(({ match }) => match === 'id') && (total < SHORT || (!named && FORMULA.test(text)));
}

/** The name of a result for the field, which the server reads back. */
export const named = (result) => `${result.names[0] ?? result.formula} (${result.id})`;

export function formula(text) {
  const out = document.createElement('span');
  out.className = 'formula';
  for (const part of text.split(/([\d.]+)/)) {
    if (!part) continue;
    if (/^[\d.]/.test(part)) out.append(Object.assign(document.createElement('sub'), { textContent: part }));
    else out.append(part);
  }
  return out;
}

export function span(name, text) {
  return Object.assign(document.createElement('span'), { className: name, textContent: text });
}

/** Makes a field one that searches; `choose` is called when a material is chosen. */
export function search(input, choose) {
  if (!input) return;
  const list = document.createElement('ul');
  list.id = 'found';
  list.role = 'listbox';
  list.ariaLabel = 'Materials found';
  list.hidden = true;
  input.after(list);
  input.role = 'combobox';
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', list.id);
  input.setAttribute('aria-expanded', 'false');
  const databases = databasesOf(input);
  let timer = 0;
  let later = 0;
  let asked = new AbortController();
  let active = null;

  const options = () => [...list.querySelectorAll('[role=option]:not([aria-disabled])')];

  function close() {
    clearTimeout(timer);
    clearTimeout(later);
    asked.abort();
    list.hidden = true;
    active = null;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  }

  function open(items) {
    list.replaceChildren(...items);
    list.hidden = false;
    active = null;
    input.setAttribute('aria-expanded', 'true');
    input.removeAttribute('aria-activedescendant');
  }

  /** From nothing, down leads to the first and up to the last. */
  function move(step) {
    const all = options();
    if (!all.length) return;
    const at = all.indexOf(active);
    active = all[at < 0 && step < 0 ? all.length - 1 : (at + step + all.length) % all.length];
    all.forEach((option) => option.setAttribute('aria-selected', String(option === active)));
    active.scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-activedescendant', active.id);
  }

  function take(option) {
    input.value = option.dataset.value;
    close();
    choose();
  }

  function note(text) {
    const item = span('none', text);
    const option = document.createElement('li');
    option.role = 'option';
    option.ariaDisabled = 'true';
    option.append(item);
    return option;
  }

  function item(result, index) {
    const option = document.createElement('li');
    option.role = 'option';
    option.id = `found-${index}`;
    option.setAttribute('aria-selected', 'false');
    option.dataset.value = named(result);
    option.append(formula(result.formula), span('name', result.names[0] ?? ''), span('quiet', result.spaceGroup?.symbol.replaceAll('_', '') ?? ''), span('quiet id', result.origin === 'calculated' ? `${result.id}, calculated cell` : result.id));
    return option;
  }

  async function everywhere(text, known) {
    const { signal } = asked;
    const { extend } = await import('./world.js');
    extend(list, item, text, databases, known, signal);
  }

  async function ask() {
    clearTimeout(later);
    asked.abort();
    asked = new AbortController();
    const text = input.value.trim();
    if (!text) return close();
    try {
      const response = await fetch('/v1/materials?limit=8&q=' + encodeURIComponent(text), { signal: asked.signal });
      if (!response.ok) throw new TypeError('no answer');
      const { results, total } = await response.json();
      if (databases.length && isShort(text, total, results)) {
        open([...results.map(item), note('Asking databases on the network…')]);
        later = setTimeout(everywhere, PAUSE, text, results);
      } else {
        open(results.length ? results.map(item) : [note('Nothing found. Try a name, a formula or an id.')]);
      }
    } catch (failure) {
      if (failure.name !== 'AbortError') open([note('The search does not answer. Press Enter to try all the same.')]);
    }
  }

  input.addEventListener('focus', () => input.select());
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(ask, WAIT);
  });
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault();
      close();
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && list.hidden) {
      event.preventDefault();
      ask();
    } else if (event.key === 'ArrowDown') {
      event.preventDefault();
      move(1);
    } else if (event.key === 'ArrowUp') {
      event.preventDefault();
      move(-1);
    } else if (event.key === 'Enter') {
      if (active) {
        event.preventDefault();
        take(active);
      } else {
        close();
      }
    }
  });
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const option = event.target.closest('[role=option]:not([aria-disabled])');
    if (option) take(option);
  });
}
