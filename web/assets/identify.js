// The page of identification: one way to measure at a time, elements by the periodic table, a list of one's own, and
// rows that the arrow keys choose.

const SYMBOLS =
  'H He Li Be B C N O F Ne Na Mg Al Si P S Cl Ar K Ca Sc Ti V Cr Mn Fe Co Ni Cu Zn Ga Ge As Se Br Kr Rb Sr Y Zr Nb Mo Tc Ru Rh Pd Ag Cd In Sn Sb Te I Xe Cs Ba La Ce Pr Nd Pm Sm Eu Gd Tb Dy Ho Er Tm Yb Lu Hf Ta W Re Os Ir Pt Au Hg Tl Pb Bi Po At Rn Fr Ra Ac Th Pa U Np Pu Am Cm Bk Cf'.split(' ');
const NOBLE = [2, 10, 18, 36, 54, 86, 118];
const MINE = 'zoneaxis.materials';

const NARROW = '(max-width: 46rem)';

const html = (name, properties, ...children) => {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
};

/** Row and column of an element, the long series below the others. */
function place(number) {
  const period = NOBLE.findIndex((last) => number <= last);
  const end = NOBLE[period];
  const column = number - (NOBLE[period - 1] ?? 0);
  if (period === 0) return [1, column === 1 ? 1 : 18];
  if (period < 5) return [period + 1, column <= 2 ? column : 18 - end + number];
  if (column > 2 && column < 18) return [period + 3, column];
  return [period + 1, column <= 2 ? column : 18 - end + number];
}

const symbol = (text) => text[0].toUpperCase() + text.slice(1).toLowerCase();
const chosen = (field) => field.value.split(/[\s,;]+/).filter(Boolean).map(symbol);

/** Presses fill in the field; what is typed into it is pressed. */
function periodic(field) {
  const table = html('div', { className: 'periodic', role: 'group', ariaLabel: 'Elements' });
  const buttons = SYMBOLS.map((name, i) => {
    const [row, column] = place(i + 1);
    const button = html('button', { type: 'button', textContent: name, className: row > 7 ? 'series' : '' });
    button.style.gridArea = `${row} / ${column}`;
    table.append(button);
    return button;
  });
  const press = () => {
    const now = chosen(field);
    for (const button of buttons) button.setAttribute('aria-pressed', now.includes(button.textContent));
  };
  table.addEventListener('click', ({ target }) => {
    const name = target.closest('button')?.textContent;
    if (!name) return;
    const now = chosen(field);
    field.value = (now.includes(name) ? now.filter((other) => other !== name) : [...now, name]).join(',');
    press();
  });
  field.addEventListener('input', press);
  press();
  return table;
}

/** A browser that keeps nothing has no list. */
function mine(change) {
  try {
    const list = (localStorage.getItem(MINE) ?? '').split(',').filter(Boolean);
    if (!change) return list;
    const changed = change(list);
    localStorage.setItem(MINE, changed.join(','));
    return changed;
  } catch {
    return [];
  }
}

/** Buttons that fill the list into the field, and keep what is in the field. */
function listButtons(field) {
  const use = html('button', { type: 'button', className: 'copy' });
  const keep = html('button', { type: 'button', className: 'copy', textContent: 'Keep these as my list' });
  const count = () => {
    const { length } = mine();
    use.textContent = `My list (${length})`;
    use.disabled = !length;
  };
  use.addEventListener('click', () => {
    field.value = mine().join(',');
  });
  keep.addEventListener('click', () => {
    mine(() => field.value.split(/[,;]+/).map((name) => name.trim()).filter(Boolean));
    count();
  });
  // Another tab may add to it.
  const elsewhere = () => (use.isConnected ? count() : removeEventListener('storage', elsewhere));
  addEventListener('storage', elsewhere);
  count();
  return { element: html('p', { className: 'list-buttons' }, use, keep), count };
}

/** Of several ways to measure the one that is open is sent. */
function oneWay(form) {
  const ways = [...form.querySelectorAll('.measured-by')];
  const choose = () => {
    const isAny = ways.some((way) => way.open);
    for (const way of ways) way.querySelector('fieldset').disabled = isAny && !way.open;
  };
  for (const way of ways) {
    way.addEventListener('toggle', () => {
      if (way.open) ways.filter((other) => other !== way).forEach((other) => other.removeAttribute('open'));
      choose();
    });
  }
  choose();
}

/** One row is in the order of the Tab key; its net is shown. */
function rowsByKey(table) {
  const rows = [...table.querySelectorAll('.candidate')];
  const show = (row, focus) => {
    for (const other of rows) {
      const isShown = other === row;
      other.tabIndex = isShown ? 0 : -1;
      if (isShown) other.setAttribute('aria-current', 'true');
      else other.removeAttribute('aria-current');
      document.getElementById(other.dataset.net).hidden = !isShown;
    }
    if (focus) row.focus();
  };
  const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10, Home: -rows.length, End: rows.length };
  table.addEventListener('keydown', (event) => {
    const row = event.target.closest('.candidate');
    if (event.target !== row || event.ctrlKey || event.metaKey || event.altKey) return;
    const alike = row.querySelector('.alike');
    if (event.key in steps) {
      const to = rows.indexOf(row) + steps[event.key];
      show(rows[Math.max(0, Math.min(rows.length - 1, to))], true);
    } else if (event.key === 'Enter') row.querySelector('.name').click();
    else if (event.key === 'ArrowRight' && alike) alike.open = true;
    else if (event.key === 'ArrowLeft' && alike) alike.open = false;
    else return;
    event.preventDefault();
  });
  table.addEventListener('click', (event) => {
    const row = event.target.closest('.candidate');
    const isNumber = event.target.closest('.number');
    if (!row || (event.target.closest('a, summary') && !isNumber)) return;
    if (isNumber) event.preventDefault();
    show(row, true);
  });
  show(rows.find((row) => row.dataset.net === location.hash.slice(1)) ?? rows[0], false);
}

/** Makes the page's main part work. */
export function control(part, apply) {
  const form = part.querySelector('#measure');
  oneWay(form);
  // By their ids: the field of elements hides the form's own list of its fields.
  const materials = form.querySelector('#materials');
  const lists = listButtons(materials);
  materials.closest('.field').append(lists.element);
  part.querySelector('#elements-table').append(periodic(form.querySelector('#elements')));
  const table = part.querySelector('#candidates');
  if (table) {
    rowsByKey(table);
    // The list is in view on a phone too.
    if (matchMedia(NARROW).matches) part.querySelectorAll('.against').forEach((numbers) => numbers.removeAttribute('open'));
    for (const tick of form.querySelectorAll('.tick input')) tick.addEventListener('change', apply);
  }
  part.addEventListener('click', ({ target }) => {
    const { mine: id } = target.closest('[data-mine]')?.dataset ?? {};
    if (!id) return;
    mine((list) => [...new Set([...list, id])]);
    target.textContent = 'In my list';
    lists.count();
  });
}
