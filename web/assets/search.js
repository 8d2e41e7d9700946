// Search as you type: a combobox after the pattern of the ARIA Authoring Practices, its list from /v1/materials.

const WAIT = 120; // milliseconds after the last key, less than people notice

/** The name of a result for the field, which the server reads back. */
const named = (result) => `${result.names[0] ?? result.formula} (${result.id})`;

function formula(text) {
  const out = document.createElement('span');
  out.className = 'formula';
  for (const part of text.split(/([\d.]+)/)) {
    if (!part) continue;
    if (/^[\d.]/.test(part)) out.append(Object.assign(document.createElement('sub'), { textContent: part }));
    else out.append(part);
  }
  return out;
}

function span(name, text) {
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
  let timer = 0;
  let asked = new AbortController();
  let active = -1;

  const options = () => [...list.querySelectorAll('[role=option]:not([aria-disabled])')];

  function close() {
    clearTimeout(timer);
    asked.abort();
    list.hidden = true;
    active = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  }

  function open(items) {
    list.replaceChildren(...items);
    list.hidden = false;
    active = -1;
    input.setAttribute('aria-expanded', 'true');
    input.removeAttribute('aria-activedescendant');
  }

  function activate(index) {
    const all = options();
    if (!all.length) return;
    active = (index + all.length) % all.length;
    all.forEach((option, i) => option.setAttribute('aria-selected', String(i === active)));
    all[active].scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-activedescendant', all[active].id);
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
    option.append(formula(result.formula), span('name', result.names[0] ?? ''), span('quiet', result.spaceGroup?.symbol.replaceAll('_', '') ?? ''), span('quiet id', result.id));
    return option;
  }

  async function ask() {
    asked.abort();
    asked = new AbortController();
    const text = input.value.trim();
    if (!text) return close();
    try {
      const response = await fetch('/v1/materials?limit=8&q=' + encodeURIComponent(text), { signal: asked.signal });
      if (!response.ok) throw new TypeError('no answer');
      const { results } = await response.json();
      open(results.length ? results.map(item) : [note('Nothing found. Try a name, a formula or an id.')]);
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
      activate(active + 1);
    } else if (event.key === 'ArrowUp') {
      event.preventDefault();
      activate(active < 0 ? -1 : active - 1);
    } else if (event.key === 'Enter') {
      if (active >= 0) {
        event.preventDefault();
        take(options()[active]);
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
