// A pad to drag the centre of the Laue circle on, and a slider for the thickness of a foil. Both fill in the form's
// fields, so that the address says what is shown.

const SVG = 'http://www.w3.org/2000/svg';
const STEP = 0.05; // of g1 and g2, for a press of an arrow key
const RANGE = 3; // times g1 from the middle of the pad to its edge
const THICKEST = 300; // nm, at the end of the slider

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

/** Puts the controls into their place, where the pattern has a basis. */
export function control(part, apply) {
  const place = part.querySelector('#foil-controls');
  const form = part.querySelector('#ask');
  const rows = new Map([...part.querySelectorAll('#reflections tbody tr')].map((row) => [row.dataset.hkl, row.dataset]));
  const [g1, g2] = [...part.querySelectorAll('.vectors [data-hkl]')].map((row) => rows.get(row.dataset.hkl));
  if (!place || !form || !g1 || !g2) return;
  if (form.elements.model.value === 'bloch') place.append(slider(form, place.dataset.thickness));
  place.append(new Pad(form, g1, g2, [...rows.values()], apply).element);
}

/** A change of it is one of the form, which shows the page anew. */
function slider(form, usual) {
  const field = form.elements.thickness;
  const value = field.value || usual;
  const shown = html('output', { htmlFor: 'foil-thickness', textContent: `${value} nm` });
  const input = html('input', { id: 'foil-thickness', type: 'range', min: 1, max: Math.max(THICKEST, Math.ceil(value)), step: 1, value });
  input.setAttribute('form', form.id);
  input.addEventListener('input', () => {
    field.value = input.value;
    shown.textContent = `${input.value} nm`;
  });
  return html('p', { className: 'foil-thickness' }, html('label', { htmlFor: 'foil-thickness', textContent: 'Thickness ' }, shown), input);
}

class Pad {
  constructor(form, g1, g2, spots, apply) {
    this.field = form.elements.laue;
    this.apply = apply;
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
    this.svg.addEventListener('pointerup', () => this.apply());
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
      this.apply();
    } else if (event.key in ways) {
      event.preventDefault();
      const [x, y] = this.point();
      const [right, down] = ways[event.key].map((way) => way * STEP * this.unit);
      const [[ax, ay], [bx, by]] = this.basis;
      const determinant = ax * by - ay * bx;
      this.move([((x + right) * by - (y + down) * bx) / determinant, (ax * (y + down) - ay * (x + right)) / determinant], false);
    }
  }

  /** Hundredths of whole indices are hundredths, and in the zone. */
  move(at, apply) {
    this.at = at.map((part) => Math.round(part * 100) / 100);
    const laue = [0, 1, 2].map((i) => Math.round(100 * (this.at[0] * this.hkl[0][i] + this.at[1] * this.hkl[1][i])) / 100);
    this.field.value = laue.some(Boolean) ? laue.join(',') : '';
    this.draw();
    if (apply) this.apply();
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
