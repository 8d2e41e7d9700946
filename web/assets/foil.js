// A pad to drag the centre of the Laue circle on, and a slider for the thickness of a foil. Both fill in the form's
// fields, so that the address says what is shown; while they move, the engine redraws the pattern where it can.

const SVG = 'http://www.w3.org/2000/svg';
const STEP = 0.05; // of g1 and g2, for a press of an arrow key
const RANGE = 3; // times g1 from the middle of the pad to its edge
const THICKEST = 300; // nm, at the end of the slider
const PAUSE = 700; // milliseconds after the last key until the service is asked

function shape(name, attributes) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

const html = (name, properties, ...children) => {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
};

const numbers = (text) => text.split(',').map(Number);

/** What is shown while something is moved, and when it is let go. */
class Hand {
  constructor(part, form, controls, apply, hold) {
    Object.assign(this, { part, form, controls, hold });
    this.apply = () => {
      clearTimeout(this.timer);
      apply();
    };
    this.first = this.place();
  }

  place() {
    const { thickness, laue } = this.form.elements;
    return { thickness: Number(thickness.value || this.controls.dataset.thickness), laue: numbers(laue.value || '0,0,0') };
  }

  /** Loads the engine, since somebody is about to move something. */
  wake() {
    this.waking ??= import('./foil-live.js')
      .then(({ goLive }) => goLive(this.part, this.form, this.first))
      .then(
        (live) => {
          this.live = live;
          if (this.moved) live.show(this.place());
          this.controls.dataset.live = 'yes';
        },
        () => (this.controls.dataset.live = 'no'), // by addresses, as without it
      );
  }

  /** Whether the pattern follows what is moved. */
  get isLive() {
    return Boolean(this.live?.works);
  }

  move() {
    clearTimeout(this.timer);
    this.hold();
    this.moved = true;
    if (this.isLive) this.live.show(this.place());
  }

  /** A key is let go when none follows. */
  rest() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.part.isConnected && this.apply(), PAUSE);
  }
}

/** Puts the controls into their place, where the pattern has a basis. */
export function control(part, apply, hold) {
  const place = part.querySelector('#foil-controls');
  const form = part.querySelector('#ask');
  const rows = new Map([...part.querySelectorAll('#reflections tbody tr')].map((row) => [row.dataset.hkl, row.dataset]));
  const [g1, g2] = [...part.querySelectorAll('.vectors [data-hkl]')].map((row) => rows.get(row.dataset.hkl));
  if (!place || !form || !g1 || !g2) return;
  const hand = new Hand(part, form, place, apply, hold);
  const moved = [new Pad(form, g1, g2, [...rows.values()], hand).element];
  if (form.elements.model.value === 'bloch') moved.unshift(slider(form, place.dataset.thickness, hand));
  for (const element of moved) {
    for (const type of ['pointerover', 'pointerdown', 'focusin']) element.addEventListener(type, () => hand.wake());
  }
  place.append(...moved);
}

/** A change of it is one of the form, which shows the page anew. */
function slider(form, usual, hand) {
  const field = form.elements.thickness;
  const value = field.value || usual;
  const shown = html('output', { htmlFor: 'foil-thickness', textContent: `${value} nm` });
  const input = html('input', { id: 'foil-thickness', type: 'range', min: 1, max: Math.max(THICKEST, Math.ceil(value)), step: 1, value });
  input.setAttribute('form', form.id);
  let keyed = false;
  input.addEventListener('keydown', () => (keyed = true));
  input.addEventListener('pointerdown', () => (keyed = false));
  input.addEventListener('input', () => {
    field.value = input.value;
    shown.textContent = `${input.value} nm`;
    hand.move();
  });
  input.addEventListener('change', (event) => {
    if (!keyed || !hand.isLive) return;
    event.stopPropagation();
    hand.rest();
  });
  return html('p', { className: 'foil-thickness' }, html('label', { htmlFor: 'foil-thickness', textContent: 'Thickness ' }, shown), input);
}

class Pad {
  constructor(form, g1, g2, spots, hand) {
    this.field = form.elements.laue;
    this.hand = hand;
    this.hkl = [g1, g2].map((g) => numbers(g.hkl));
    this.basis = [g1, g2].map((g) => [Number(g.x), -Number(g.y)]);
    this.unit = Math.hypot(...this.basis[0]);
    this.at = this.read();
    this.build(spots);
    this.draw();
  }

  /** The centre in parts of g1 and g2, from its indices. */
  read() {
    const laue = numbers(this.field.value || '0,0,0');
    const [p, q] = this.hkl;
    for (const [i, j] of [[0, 1], [0, 2], [1, 2]]) {
      const determinant = p[i] * q[j] - p[j] * q[i];
      if (determinant) {
        return [(laue[i] * q[j] - laue[j] * q[i]) / determinant, (p[i] * laue[j] - p[j] * laue[i]) / determinant];
      }
    }
    return [0, 0];
  }

  build(spots) {
    const reach = RANGE * this.unit;
    const size = this.unit / 14;
    this.svg = shape('svg', { viewBox: `${-reach} ${-reach} ${2 * reach} ${2 * reach}`, class: 'pad' });
    for (const { x, y } of spots) {
      if (Math.hypot(x, y) < 1.5 * reach) this.svg.append(shape('circle', { class: 'spot', cx: x, cy: -y, r: size }));
    }
    this.circle = shape('circle', { class: 'laue', cx: 0, cy: 0, r: 0 });
    this.handle = shape('circle', { class: 'handle', r: 2.2 * size, tabindex: 0, role: 'slider', id: 'foil-laue', 'aria-label': 'Centre of the Laue circle', 'aria-valuenow': 0 });
    this.svg.append(this.circle, this.handle);
    this.said = html('p', { className: 'quiet' });
    const back = html('button', { type: 'button', className: 'copy', textContent: 'On the axis' });
    back.addEventListener('click', () => this.move([0, 0], true));
    this.element = html(
      'details',
      { id: 'foil-tilt', open: this.at.some(Boolean) },
      html('summary', { textContent: 'Tilt' }),
      html('p', { className: 'quiet', textContent: 'Drag the centre of the Laue circle; reflections on the circle are at the Bragg condition. Arrow keys move it, Enter shows the pattern.' }),
      this.svg,
      this.said,
      back,
    );
    this.svg.addEventListener('pointerdown', (event) => {
      event.preventDefault();
      this.svg.setPointerCapture(event.pointerId);
      this.handle.focus();
      this.move(this.under(event), false);
    });
    this.svg.addEventListener('pointermove', (event) => {
      if (this.svg.hasPointerCapture(event.pointerId)) this.move(this.under(event), false);
    });
    // A system that takes the pointer away ends the drag as well.
    for (const end of ['pointerup', 'pointercancel']) this.svg.addEventListener(end, (event) => this.svg.hasPointerCapture(event.pointerId) && this.hand.apply());
    this.handle.addEventListener('keydown', (event) => this.key(event));
  }

  /** Where the pointer is, in parts of g1 and g2; on the middle it means the axis itself. */
  under(event) {
    const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(this.svg.getScreenCTM().inverse());
    if (Math.hypot(point.x, point.y) < this.unit / 12) return [0, 0];
    const [[ax, ay], [bx, by]] = this.basis;
    const determinant = ax * by - ay * bx;
    return [(point.x * by - point.y * bx) / determinant, (ax * point.y - ay * point.x) / determinant];
  }

  key(event) {
    const ways = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.hand.apply();
    } else if (event.key in ways) {
      event.preventDefault();
      const [x, y] = this.point();
      const [right, down] = ways[event.key].map((way) => way * STEP * this.unit);
      const [[ax, ay], [bx, by]] = this.basis;
      const determinant = ax * by - ay * bx;
      this.move([((x + right) * by - (y + down) * bx) / determinant, (ax * (y + down) - ay * (x + right)) / determinant], false);
      if (this.hand.isLive) this.hand.rest();
    }
  }

  /** Hundredths of whole indices are hundredths, and in the zone. */
  move(at, apply) {
    this.at = at.map((part) => Math.round(part * 100) / 100);
    const laue = [0, 1, 2].map((i) => Math.round(100 * (this.at[0] * this.hkl[0][i] + this.at[1] * this.hkl[1][i])) / 100);
    this.field.value = laue.some(Boolean) ? laue.join(',') : '';
    this.draw();
    this.hand.move();
    if (apply) this.hand.apply();
  }

  point() {
    return [0, 1].map((i) => this.at[0] * this.basis[0][i] + this.at[1] * this.basis[1][i]);
  }

  draw() {
    const [x, y] = this.point();
    for (const [name, value] of Object.entries({ cx: x, cy: y })) {
      this.handle.setAttribute(name, value);
      this.circle.setAttribute(name, value);
    }
    this.circle.setAttribute('r', Math.hypot(x, y));
    const words = this.field.value ? `Centre at ${this.field.value}` : 'On the zone axis';
    this.handle.setAttribute('aria-valuetext', words);
    this.said.textContent = words;
  }
}
