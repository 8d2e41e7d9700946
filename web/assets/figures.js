// The drawings in the page itself, so that spots and rows of the table point at each other, and two spots measure an
// angle. Each drawing lives in a shadow tree of its own, where its style applies and nothing of the page's does.

const SVG = 'http://www.w3.org/2000/svg';
// Pixels from a spot within which the pointer means it.
const NEAR = 16;
// Units of a drawing around a zone within which it is meant.
const TOUCH = 9;
// Pixels, below which indices are hard to read.
const LABEL = 11.2;
const marked = new CSSStyleSheet();
marked.replaceSync(`
svg{display:block;width:100%;height:auto}
.spots [data-hkl],.forbidden [data-double]{outline:none}
.touch{fill:#0a66d6;fill-opacity:0}
a:hover .touch,a:focus .touch{fill-opacity:.3}
.marks{pointer-events:none;fill:none;stroke:#0a66d6;stroke-width:1.6}
.marks path,.marks circle{fill:none;stroke:inherit}
.marks text{fill:#0a66d6;stroke:none;font:600 12px sans-serif}
.marks .hot{stroke-width:2.2}
.marks .line{stroke-width:1;stroke-dasharray:3 3}
.live .hkl{opacity:.45}
.live-zero{fill:#000}
.live-higher,.live-circle{fill:none;stroke:var(--holz)}
.live-circle{stroke-width:.8}
@media screen and (prefers-color-scheme:dark){.live-zero{fill:#fff}.marks{stroke:#6fb1ff}.marks text{fill:#6fb1ff}}
`);

/** Shows the middle of a pattern that is too wide, and the whole bar of lengths: cut, it says another length. */
const middle = new ResizeObserver((places) => {
  for (const { target } of places) {
    target.scrollLeft = (target.scrollWidth - target.clientWidth) / 2;
    showBar(target);
  }
});

function showBar(place) {
  const svg = drawn(place);
  const bar = svg?.querySelector('.scale');
  // Without a width where it was taken out of the page.
  if (!bar || !svg.clientWidth) return;
  // Where it is moved, below all spots: so many units of the drawing it needs.
  const below = place.scrollWidth > place.clientWidth ? 34 : 0;
  const box = svg.viewBox.baseVal;
  bar.tall ??= box.height;
  box.height = bar.tall + below;
  bar.setAttribute('transform', `translate(${(place.scrollLeft * box.width) / svg.clientWidth} ${below})`);
}

const drawn = (place) => place?.querySelector('.drawing')?.shadowRoot.querySelector('svg');

function shape(name, attributes, text = '') {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  if (text) element.textContent = text;
  return element;
}

// A shadow tree that moves to another document loses its sheets.
/** Puts the drawings into a part of this document; where that fails the pictures stay pictures. */
export function loadFigures(part, signal) {
  return Promise.all([...part.querySelectorAll('[data-figure]')].map((place) => load(place, signal)));
}

async function load(place, signal) {
  try {
    const response = await fetch(place.dataset.src, { signal });
    if (!response.ok) return;
    // Styles become a sheet of the shadow tree: the page's policy allows no style elements, not even for parsing.
    const styles = [];
    const text = (await response.text()).replace(/<style>([^<]*)<\/style>/g, (element, css) => {
      styles.push(css);
      return '';
    });
    const svg = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
    if (svg.localName !== 'svg') return;
    const style = new CSSStyleSheet();
    // Paper is white, whatever the screen is like.
    style.replaceSync(styles.join('\n').replaceAll('(prefers-color-scheme:dark)', 'screen and (prefers-color-scheme:dark)'));
    svg.removeAttribute('width');
    svg.removeAttribute('height');
    const host = document.createElement('div');
    host.className = 'drawing';
    host.style.setProperty('--readable', `${readable(svg)}px`);
    const root = host.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [style, marked];
    root.append(document.importNode(svg, true));
    if (place.dataset.zones) linkZones(root.querySelector('svg'), place.dataset.zones);
    place.replaceChildren(host);
  } catch (failure) {
    if (failure.name === 'AbortError') throw failure;
  }
}

/** Makes zones of a drawing links: an address ends in the indices of the zone that it leads to. */
function linkZones(svg, address) {
  svg.setAttribute('role', 'group');
  for (const zone of svg.querySelectorAll('[data-uvw]')) {
    const href = address + zone.dataset.uvw.replaceAll(' ', ',');
    const link = shape('a', { href, 'aria-label': zone.querySelector('title').textContent });
    const { cx, cy } = zone.querySelector('circle').attributes;
    zone.replaceWith(link);
    link.append(shape('circle', { class: 'touch', cx: cx.value, cy: cy.value, r: TOUCH }), zone);
  }
}

/** How wide a drawing has to be for its indices to be read. */
function readable(svg) {
  const size = Number(svg.querySelector('.hkl')?.dataset.size ?? 12.5);
  return Math.ceil((LABEL / size) * svg.viewBox.baseVal.width);
}

/** Links the spots of the pattern with the rows of the table. */
export function linkFigures(part) {
  const place = part.querySelector('[data-figure=pattern]');
  if (place) {
    middle.observe(place);
    place.onscroll = () => showBar(place);
  }
  const svg = drawn(place);
  const rows = [...part.querySelectorAll('#reflections tbody tr')];
  if (rows.length) new Linked(svg, rows, part).start();
}

class Linked {
  constructor(svg, rows, part) {
    this.svg = svg;
    this.rows = new Map(rows.map((row) => [row.dataset.hkl, row]));
    this.others = [...part.querySelectorAll('.vectors [data-hkl]')];
    this.readout = part.querySelector('#readout');
    this.scroller = part.querySelector('.scroll');
    this.scale = Number(svg?.dataset.scale);
    this.spots = new Map();
    this.picked = [];
    this.hot = '';
  }

  start() {
    if (this.svg) this.prepareSpots();
    let first = true;
    for (const [key, row] of this.rows) {
      row.tabIndex = first ? 0 : -1;
      first = false;
      row.addEventListener('focus', () => this.heat(key));
    }
    for (const row of [...this.rows.values(), ...this.others]) {
      row.addEventListener('pointerenter', () => this.heat(row.dataset.hkl));
      row.addEventListener('pointerleave', () => this.heat(''));
      row.addEventListener('click', () => this.pick(row.dataset.hkl));
    }
    this.scroller.addEventListener('keydown', (event) => this.rowKey(event));
    this.scroller.addEventListener('focusout', () => this.heat(''));
    this.hover = Object.assign(document.createElement('p'), { className: 'hover', ariaHidden: 'true' });
    this.readout.before(this.hover);
    this.report();
  }

  prepareSpots() {
    const { svg } = this;
    svg.setAttribute('role', 'group');
    for (const spot of svg.querySelectorAll('.spots [data-hkl],.forbidden [data-double]')) {
      spot.dataset.hkl ??= spot.dataset.double;
      const key = spot.dataset.hkl.replaceAll(' ', ',');
      const row = this.rows.get(key);
      if (!row) continue;
      spot.setAttribute('role', 'button');
      spot.setAttribute('aria-pressed', 'false');
      spot.setAttribute('aria-label', spot.querySelector('title')?.textContent ?? key);
      spot.setAttribute('tabindex', this.spots.size ? '-1' : '0');
      spot.addEventListener('focus', () => this.heat(key));
      spot.addEventListener('blur', () => this.heat(''));
      this.spots.set(key, { spot, x: row.dataset.x * this.scale, y: -row.dataset.y * this.scale });
    }
    this.marks = shape('g', { class: 'marks', 'aria-hidden': 'true' });
    svg.append(this.marks);
    svg.addEventListener('pointermove', (event) => this.heat(this.under(event)));
    svg.addEventListener('pointerleave', () => this.heat(''));
    svg.addEventListener('click', (event) => {
      const key = this.under(event);
      if (key) this.pick(key);
    });
    svg.addEventListener('keydown', (event) => this.spotKey(event));
  }

  /** The spot that the pointer means. */
  under(event) {
    const matrix = this.svg.getScreenCTM();
    const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
    let best = '';
    let least = NEAR / matrix.a;
    for (const [key, { x, y }] of this.spots) {
      const distance = Math.hypot(point.x - x, point.y - y);
      if (distance < least) [best, least] = [key, distance];
    }
    return best;
  }

  heat(key) {
    if (key === this.hot) return;
    this.hot = key;
    for (const row of [...this.rows.values(), ...this.others]) row.classList.toggle('hot', row.dataset.hkl === key);
    this.hover.replaceChildren(...(key ? this.facts(key) : []));
    this.draw();
  }

  facts(key) {
    const row = this.rows.get(key);
    if (!row) return [];
    const [hkl, d, g, nanometre, relative] = row.cells;
    const strength = row.classList.contains('forbidden') ? 'double diffraction' : `${relative.textContent} %`;
    const name = document.createElement('strong');
    name.append(...hkl.cloneNode(true).childNodes);
    return [name, ` d ${d.textContent} Å · |g| ${g.textContent} 1/Å, ${nanometre.textContent} 1/nm · ${strength}`];
  }

  pick(key) {
    if (!this.rows.has(key)) return;
    const at = this.picked.indexOf(key);
    if (at >= 0) this.picked.splice(at, 1);
    else this.picked = [...this.picked, key].slice(-2);
    for (const [other, { spot }] of this.spots) spot.setAttribute('aria-pressed', String(this.picked.includes(other)));
    for (const [other, row] of this.rows) {
      const place = this.picked.indexOf(other);
      if (place < 0) delete row.dataset.pick;
      else row.dataset.pick = place + 1;
    }
    const row = this.rows.get(key);
    const { top, bottom } = this.scroller.getBoundingClientRect();
    const box = row.getBoundingClientRect();
    if (box.top < top + 40 || box.bottom > bottom) this.scroller.scrollTop += box.top - top - 80;
    this.report();
    this.draw();
  }

  report() {
    if (!this.picked.length) {
      const quiet = Object.assign(document.createElement('p'), { className: 'quiet' });
      quiet.textContent = 'Pick two spots to measure them: click them or their rows, or use the arrow keys and Enter.';
      this.readout.replaceChildren(quiet);
      return;
    }
    const lines = this.picked.map((key, i) => {
      const line = document.createElement('p');
      line.append(Object.assign(document.createElement('span'), { className: 'badge', textContent: i + 1 }), ' ', ...this.facts(key));
      return line;
    });
    if (this.picked.length === 2) lines.push(...this.measured());
    this.readout.replaceChildren(...lines);
  }

  measured() {
    const [a, b] = this.picked.map((key) => this.rows.get(key).dataset).map(({ x, y }) => [Number(x), Number(y)]);
    const [p, q] = [Math.hypot(...a), Math.hypot(...b)];
    const ratio = (Math.max(p, q) / Math.min(p, q)).toFixed(3);
    const cosine = (a[0] * b[0] + a[1] * b[1]) / (p * q);
    const angle = ((Math.acos(Math.min(1, Math.max(-1, cosine))) * 180) / Math.PI).toFixed(2);
    const result = Object.assign(document.createElement('p'), { className: 'measured' });
    result.textContent = `Ratio ${ratio}, angle ${angle}°`;
    const way = document.createElement('p');
    const link = Object.assign(document.createElement('a'), { textContent: 'Which crystals show this?' });
    link.href = `/identify?ratio=${ratio}&angle=${angle}`;
    way.append(link);
    return Number(angle) > 0 && Number(angle) < 180 ? [result, way] : [result];
  }

  draw() {
    if (!this.marks) return;
    const marks = [];
    this.picked.forEach((key, i) => {
      const at = this.spots.get(key);
      if (!at) return;
      marks.push(
        shape('path', { class: 'line', d: `M0 0L${at.x} ${at.y}` }),
        shape('circle', { cx: at.x, cy: at.y, r: 12 }),
        shape('text', { x: at.x + 11, y: at.y - 9 }, String(i + 1)),
      );
    });
    const hot = this.spots.get(this.hot);
    if (hot) marks.push(shape('circle', { class: 'hot', cx: hot.x, cy: hot.y, r: 14 }));
    this.marks.replaceChildren(...marks);
  }

  rowKey(event) {
    const rows = [...this.rows.values()];
    const at = rows.indexOf(event.target);
    if (at < 0) return;
    const steps = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 };
    if (event.key in steps) {
      event.preventDefault();
      const next = rows[Math.min(rows.length - 1, Math.max(0, steps[event.key]))];
      event.target.tabIndex = -1;
      next.tabIndex = 0;
      next.focus();
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.pick(event.target.dataset.hkl);
    }
  }

  spotKey(event) {
    const here = [...this.spots].find(([, { spot }]) => spot === event.target);
    const ways = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
    if (!here) return;
    if (event.key in ways) {
      event.preventDefault();
      const next = this.neighbour(here[1], ways[event.key]);
      if (!next) return;
      here[1].spot.setAttribute('tabindex', '-1');
      next.spot.setAttribute('tabindex', '0');
      next.spot.focus();
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.pick(here[0]);
    }
  }

  /** The next spot in a direction: near, and not far off to the side. */
  neighbour(from, [right, down]) {
    let best;
    let least = Infinity;
    for (const other of this.spots.values()) {
      const along = (other.x - from.x) * right + (other.y - from.y) * down;
      const across = Math.abs((other.x - from.x) * down) + Math.abs((other.y - from.y) * right);
      const cost = along + 2 * across;
      if (along > 0.5 && across <= 1.8 * along && cost < least) [best, least] = [other, cost];
    }
    return best;
  }
}
