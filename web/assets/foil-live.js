// Redraws the spots of a pattern while its foil or its direction is moved, by the engine beside the page. The engine first draws what the
// service has drawn, and goes on only where both agree; whatever fails leaves the page to addresses.

import { Engine } from './engine-ask.js';

const SVG = 'http://www.w3.org/2000/svg';
const SLOW = 700; // milliseconds for a pattern, beyond which nobody would call it live
const PATIENCE = 3; // slow ones in a row, since the first ones of a script are slow, and a machine may be busy for a moment
const MOST = 2500; // spots that are moved
const PLACE = 0.0501; // of a unit, to which the drawing writes places
const RADIUS = 0.00501;
const SPOT = ['h', 'k', 'l', 'zone', 'x', 'y', 'circle', 'point'];
const REFLECTION = ['h', 'k', 'l', 'intensity', 'relative', 'g', 'zone'];
const MOVED = ['thickness', 'laue'];
const GAP = '\u2009'; // between indices

let engine; // one for all patterns
const answers = new Map(); // what the service said, by address

function rows(numbers, names) {
  const all = [];
  for (let i = 0; i < numbers.length; i += names.length) all.push(Object.fromEntries(names.map((name, k) => [name, numbers[i + k]])));
  return all;
}

const same = (a, b) => a.thickness === b.thickness && String(a.laue) === String(b.laue);

const keyOf = ({ h, k, l }) => `${h} ${k} ${l}`;

async function json(address) {
  if (!answers.has(address)) {
    const response = await fetch(address);
    if (!response.ok) throw new Error('no answer');
    answers.set(address, await response.json());
  }
  return answers.get(address);
}

/** How the pattern was computed; thickness and direction are the page's, and make no difference here. */
function settingsOf(part) {
  const address = new URL(part.querySelector('.take a[download$=".json"]').href);
  for (const name of MOVED) address.searchParams.delete(name);
  return json(address.href);
}

/** What the engine is told of the pattern that the page shows. */
async function question(part, form) {
  const settings = await settingsOf(part);
  const crystal = await json('/v1/materials/' + encodeURIComponent(settings.material.id));
  const { parameters } = settings;
  return {
    crystal: { cell: crystal.cell, sites: crystal.sites },
    zone: settings.zoneAxis,
    right: parameters.right ?? [],
    normal: parameters.foil ?? [],
    drawn: {
      hexagonal: settings.material.setting.startsWith('hexagonal axes'),
      dynamical: settings.model === 'bloch',
      kilovolts: settings.beam.kV,
      gmax: parameters.gmax,
      sigma: parameters.sigma ?? 0,
      precession: parameters.precession ?? 0,
      smax: parameters.smax ?? 0,
      absorption: parameters.absorption ?? 0,
      debyeWaller: parameters.b ?? 0,
      turn: parameters.rotate ?? 0,
      spots: Number(form.elements.spots.value || 1),
      scale: Number(form.elements.scale.value || 0),
    },
  };
}

const fixed = (value, decimals) => (Math.round(value * 10 ** decimals) / 10 ** decimals).toFixed(decimals);

const signed = (zone) => (zone > 0 ? `+${zone}` : String(zone).replace('-', '\u2212'));

function shape(name, attributes, ...children) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

function html(name, properties, ...children) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

/** Indices as the table has them: bars above the negative ones, minus signs for those who copy or listen. */
function typeset(indices) {
  const parts = indices.map((index) => (index < 0 ? html('span', { className: 'bar' }, html('span', { className: 'vh', textContent: '\u2212' }), String(-index)) : String(index)));
  return html('span', { className: 'hkl' }, ...parts.flatMap((part, i) => (i ? [GAP, part] : [part])));
}

/**
 * Goes live with the pattern of a part of the page, which is of a place: a thickness in nm and a centre of the Laue circle. Fails where
 * the engine cannot be loaded, finds it too much, or draws anything else than the service.
 */
export async function goLive(part, form, place) {
  const svg = part.querySelector('[data-figure=pattern] .drawing')?.shadowRoot.querySelector('svg');
  if (!svg || svg.querySelector('.spots').children.length > MOST) throw new Error('no drawing that can be moved');
  const asked = await question(part, form);
  if (!engine || engine.broken) engine = new Engine(new Worker('./foil-worker.js', { type: 'module' }));
  const answer = await engine.ask('open', { ...asked, at: place });
  const live = new Live(part, svg, asked.drawn.dynamical, place);
  if (!live.agrees(answer)) throw new Error('not the same');
  return live;
}

class Live {
  constructor(part, svg, dynamical, first) {
    this.part = part;
    this.first = first;
    this.svg = svg;
    this.dynamical = dynamical;
    this.still = svg.querySelector('.spots');
    this.groups = new Map([...this.still.children].map((group) => [group.dataset.hkl, group]));
    this.cells = new Map([...part.querySelectorAll('#reflections tbody tr:not(.forbidden)')].map((row) => [row.dataset.hkl.replaceAll(',', ' '), row.cells[4]]));
    this.table = part.querySelector('#reflections tbody');
    this.rows = new Map([...(this.table?.rows ?? [])].map((row) => [row.dataset.hkl.replaceAll(',', ' '), row]));
    // Of a table that is cut, those behind its last row stay out.
    this.last = part.querySelector('.table a[href$="rows=all"]') && this.table.rows[this.table.rows.length - 1];
    this.added = new Map();
    this.theory = part.querySelector('#theory');
    this.description = svg.querySelector('desc');
    this.works = true;
    this.slow = 0;
  }

  /** Whether the engine has what the drawing and the table show: the same spots, as large, in the same places, and the same numbers. */
  agrees(answer) {
    const spots = rows(answer.spots, SPOT);
    const near = (circle, name, value, by) => Math.abs(Number(circle.getAttribute(name)) - value) <= by;
    const drawn = spots.every((spot) => {
      const circle = this.groups.get(keyOf(spot))?.querySelector('circle');
      return circle && near(circle, 'cx', spot.x, PLACE) && near(circle, 'cy', spot.y, PLACE) && near(circle, 'r', spot.circle, RADIUS);
    });
    const percentages = this.percentages(answer);
    return drawn && spots.length === this.groups.size && [...this.cells].every(([key, cell]) => percentages.get(key) === cell.textContent);
  }

  percentages(answer) {
    return new Map(rows(answer.reflections, REFLECTION).map((one, i) => [keyOf(one), answer.percentages[i]]));
  }

  /** Gives reflections that the table has not a row in their place; those of other directions leave it. */
  tabulate(answer) {
    const seen = new Set();
    let before;
    for (const [i, one] of rows(answer.reflections, REFLECTION).entries()) {
      const key = keyOf(one);
      if (before && before === this.last) break;
      const row = this.rows.get(key) ?? this.added.get(key) ?? (one.g ? this.row(one, key) : undefined);
      if (!row) continue;
      if (!this.rows.has(key)) {
        seen.add(key);
        if (!row.isConnected) before ? before.after(row) : this.table.prepend(row);
        row.cells[4].textContent = answer.percentages[i];
      }
      before = row;
    }
    for (const [key, row] of this.added) if (!seen.has(key)) row.remove();
  }

  row({ h, k, l, g, zone }, key) {
    this.four ??= this.table.querySelector('.hkl')?.textContent.split(GAP).length === 4;
    const name = html('th', { scope: 'row' }, typeset(this.four ? [h, k, -h - k, l] : [h, k, l]));
    const cells = [fixed(1 / g, 4), fixed(g, 4), fixed(10 * g, 3), '', signed(zone)].map((textContent) => html('td', { textContent }));
    const row = html('tr', { className: zone ? 'holz' : '' }, name, ...cells);
    this.added.set(key, row);
    return row;
  }

  /** Shows the pattern of a place; of many that are asked for in a hurry, the last. */
  async show(place) {
    this.wanted = place;
    if (this.drawing || !this.works) return;
    this.drawing = true;
    try {
      while (this.wanted) {
        const next = this.wanted;
        this.wanted = undefined;
        if (same(next, this.first)) {
          this.restore();
          continue;
        }
        const answer = await engine.ask('at', next);
        if (!this.part.isConnected) return;
        this.draw(answer, next);
        this.slow = answer.milliseconds > SLOW ? this.slow + 1 : 0;
        if (this.slow >= PATIENCE) throw new Error('too slow');
        await new Promise(requestAnimationFrame);
      }
    } catch {
      this.end();
    } finally {
      this.drawing = false;
    }
  }

  draw(answer, { thickness, laue }) {
    if (!this.moving) this.begin();
    const spots = rows(answer.spots, SPOT);
    const percentages = this.percentages(answer);
    const seen = new Set();
    for (const spot of spots) {
      const key = keyOf(spot);
      seen.add(key);
      this.place(this.moving.get(key) ?? this.add(spot, key), spot, percentages.get(key));
    }
    for (const [key, group] of this.moving) group.style.display = seen.has(key) ? '' : 'none';
    for (const [key, cell] of this.cells) cell.textContent = percentages.get(key) ?? '\u2013';
    if (this.table) this.tabulate(answer);
    this.circle.setAttribute('transform', `translate(${answer.centre.join(' ')})`);
    this.circle.firstChild.setAttribute('r', Math.hypot(...answer.centre));
    this.circle.style.display = laue.some(Boolean) ? '' : 'none';
    this.theory.textContent = this.dynamical ? `Dynamical intensities behind ${thickness} nm (${percentages.size} beams)` : 'Kinematic intensities';
    const direction = laue.some(Boolean) ? `, Laue centre ${laue.join(', ')}` : '';
    this.description.textContent = `${this.theory.textContent}${direction}, ${this.note.textContent}.`;
  }

  /** Puts spots that move in the place of those that stand still. */
  begin() {
    const { svg, still } = this;
    this.before = { theory: this.theory.textContent, description: this.description.textContent, cells: new Map([...this.cells].map(([key, cell]) => [key, cell.textContent])) };
    this.spots = still.cloneNode(true);
    for (const group of this.spots.children) for (const name of ['tabindex', 'role', 'aria-pressed', 'aria-label']) group.removeAttribute(name);
    this.moving = new Map([...this.spots.children].map((group) => [group.dataset.hkl, group]));
    this.circle = shape('g', { class: 'live-circle' }, shape('circle', { r: 0 }), shape('path', { d: 'M-4 0H4M0-4V4' }));
    still.after(this.spots, this.circle);
    // Crosses of double diffraction and the circle belong to the direction that was.
    this.hidden = [still, ...svg.querySelectorAll('.forbidden,.circle')];
    for (const element of this.hidden) element.style.display = 'none';
    // Over the picture, so that nothing moves under the hand.
    this.note = Object.assign(document.createElement('p'), { className: 'live-note', textContent: 'computed in this browser' });
    this.theory.closest('figcaption').append(this.note);
    svg.classList.add('live');
    this.part.classList.add('live');
  }

  add({ zone }, key) {
    const group = shape('g', { class: zone ? 'live-higher' : 'live-zero' }, shape('title', {}), shape('circle', {}));
    group.dataset.hkl = key;
    group.querySelector('title').textContent = key;
    this.spots.append(group);
    this.moving.set(key, group);
    return group;
  }

  place(group, { x, y, circle, point }, percentage) {
    const circles = group.querySelectorAll('circle');
    for (const element of circles) {
      element.setAttribute('cx', x.toFixed(2));
      element.setAttribute('cy', y.toFixed(2));
    }
    circles[0].setAttribute('r', circle.toFixed(3));
    if (point) {
      circles[1].setAttribute('r', point.toFixed(3));
      return;
    }
    const title = group.querySelector('title');
    title.textContent = `${title.textContent.replace(/, [^,]* %$/, '')}, ${percentage} %`;
  }

  /** Is live no more. */
  end() {
    this.works = false;
    this.restore();
  }

  /** Shows what the service has drawn again. */
  restore() {
    if (!this.moving) return;
    this.spots.remove();
    this.circle.remove();
    this.note.remove();
    for (const element of this.hidden) element.style.display = '';
    for (const row of this.added.values()) row.remove();
    for (const [key, text] of this.before.cells) this.cells.get(key).textContent = text;
    this.theory.textContent = this.before.theory;
    this.description.textContent = this.before.description;
    this.svg.classList.remove('live');
    this.part.classList.remove('live');
    this.moving = undefined;
  }
}
