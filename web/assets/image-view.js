// The image with what was found drawn over it: looked at, and corrected by mouse, touch and keyboard.

import { toImage, transformOf } from './image-net.js';

const SVG = 'http://www.w3.org/2000/svg';
const CLOSE = 22; // pixels of the screen within which a finger means something
const LEAST = 4.5; // pixels of the screen that a circle has at least
const LARGEST = 40; // pixels of the screen for one of the image
const LABELS = 160; // at most
const GLANCE = 32; // pixels of the side of what is looked at to tell bright images
const BRIGHT = 140; // the grey of a bright one
const RING_TURNS = [0.7, 0.4, 1, 2.44, -0.7, -2.44]; // directions in which a ring may have its indices

export function shape(name, attributes = {}, ...inside) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...inside);
  return element;
}

/** Indices as text of a drawing, with bars for minus signs. */
export function indexText(hkl) {
  return hkl.map((index) => shape('tspan', index < 0 ? { class: 'bar' } : {}, String(Math.abs(index))));
}

export class View {
  /** `acts` is told what was done: dragged(handle, place, done), toggled(spot), masked(corners), turned(factor, angle, done), told(words). */
  constructor(stage, acts) {
    this.stage = stage;
    this.acts = acts;
    [this.canvas, this.layer] = stage.querySelectorAll('canvas');
    this.svg = stage.querySelector('svg');
    this.world = shape('g', { class: 'world' });
    this.pattern = shape('g', { class: 'pattern' });
    this.labels = shape('g', { class: 'labels' });
    this.handles = shape('g', { class: 'handles' });
    this.svg.replaceChildren(this.world, this.labels, this.handles);
    this.pointers = new Map();
    this.corners = [];
    this.tool = 'look';
    this.zoom = 1;
    this.left = 0;
    this.top = 0;
    this.listen();
  }

  listen() {
    const { stage } = this;
    new ResizeObserver(() => this.size && (this.touched ? this.draw() : this.fit())).observe(stage);
    stage.addEventListener('pointerdown', (event) => this.down(event));
    stage.addEventListener('pointermove', (event) => this.move(event));
    for (const end of ['pointerup', 'pointercancel']) stage.addEventListener(end, (event) => this.up(event));
    stage.addEventListener('wheel', (event) => {
      event.preventDefault();
      this.scaleBy(Math.exp(-event.deltaY / 400), this.at(event));
    }, { passive: false });
    stage.addEventListener('dblclick', () => this.tool === 'mask' && this.close());
    stage.addEventListener('keydown', (event) => this.key(event));
  }

  /** What is looked at: an image of some size. */
  show({ width, height }) {
    this.size = { width, height };
    Object.assign(this, { touched: false, corners: [], pointed: undefined, gesture: undefined });
    this.turnedEnough();
    this.bitmap?.close();
    this.bitmap = undefined;
    this.stage.style.aspectRatio = `${width} / ${Math.min(height, 1.2 * width)}`;
    this.fit();
  }

  paint({ bitmap, step }) {
    this.bitmap?.close();
    this.bitmap = bitmap;
    this.step = step;
    this.stage.classList.toggle('bright', this.isBright());
    this.draw();
  }

  /** Whether most of the image is bright, as it is shown: what is drawn over it is dark then. */
  isBright() {
    const context = new OffscreenCanvas(GLANCE, GLANCE).getContext('2d', { willReadFrequently: true });
    context.drawImage(this.bitmap, 0, 0, GLANCE, GLANCE);
    const { data } = context.getImageData(0, 0, GLANCE, GLANCE);
    let sum = 0;
    for (let i = 0; i < data.length; i += 4) sum += data[i];
    return sum > (BRIGHT * data.length) / 4;
  }

  fit() {
    const { clientWidth: across, clientHeight: down } = this.stage;
    const { width, height } = this.size;
    this.zoom = Math.min(across / width, down / height);
    this.left = (across - this.zoom * width) / 2;
    this.top = (down - this.zoom * height) / 2;
    this.touched = false;
    this.draw();
  }

  scaleBy(factor, place) {
    const { clientWidth: across, clientHeight: down } = this.stage;
    const about = place ?? { x: across / 2, y: down / 2 };
    const least = 0.5 * Math.min(across / this.size.width, down / this.size.height);
    const zoom = Math.max(least, Math.min(LARGEST, this.zoom * factor));
    this.left = about.x - ((about.x - this.left) * zoom) / this.zoom;
    this.top = about.y - ((about.y - this.top) * zoom) / this.zoom;
    this.zoom = zoom;
    this.touched = true;
    this.draw();
  }

  at(event) {
    const box = this.stage.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  }

  toImage({ x, y }) {
    return { x: (x - this.left) / this.zoom - 0.5, y: (y - this.top) / this.zoom - 0.5 };
  }

  toScreen({ x, y }) {
    return { x: this.left + this.zoom * (x + 0.5), y: this.top + this.zoom * (y + 0.5) };
  }

  /** Draws with the next picture of the screen, however often it is asked for. */
  draw() {
    this.pending ??= requestAnimationFrame(() => {
      this.pending = undefined;
      this.drawNow();
    });
  }

  drawNow() {
    if (!(this.zoom > 0)) return; // not laid out yet; fitted when it is
    const { clientWidth: across, clientHeight: down } = this.stage;
    const sharp = devicePixelRatio || 1;
    const [width, height] = [Math.round(across * sharp), Math.round(down * sharp)];
    if (this.canvas.width !== width || this.canvas.height !== height) Object.assign(this.canvas, { width, height });
    const context = this.canvas.getContext('2d');
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, width, height);
    if (this.bitmap) {
      const zoom = this.zoom * this.step * sharp;
      context.imageSmoothingEnabled = zoom < 3;
      context.imageSmoothingQuality = 'medium';
      context.setTransform(zoom, 0, 0, zoom, this.left * sharp, this.top * sharp);
      context.drawImage(this.bitmap, 0, 0);
    }
    this.svg.setAttribute('viewBox', `0 0 ${across} ${down}`);
    this.world.setAttribute('transform', `translate(${this.left} ${this.top}) scale(${this.zoom}) translate(.5 .5)`);
    if (this.zoom !== this.drawnAt) {
      this.drawnAt = this.zoom;
      this.drawFound();
      this.drawPattern();
    }
    this.placeLabels();
    this.placeHandles();
  }

  /** What was found: { spots, states, lines, rings, masks, centre, handles }. */
  found(what) {
    if (what?.spots !== this.what?.spots) this.walked = undefined;
    this.what = what;
    this.drawnAt = undefined;
    this.draw();
  }

  radius(spot) {
    return Math.max(2.4 * spot.radius + 1, LEAST / this.zoom);
  }

  drawFound() {
    this.world.replaceChildren();
    if (!this.what) return;
    const { spots, states, lines, rings, calculated, masks } = this.what;
    if (lines) this.world.append(shape('path', { class: 'lattice', d: lines }));
    const ellipse = (name) => ({ x, y, rx, ry, direction }) => shape('ellipse', { class: name, rx, ry, transform: `translate(${x} ${y}) rotate(${-direction})` });
    this.world.append(...rings.map(ellipse('ring')), ...calculated.map(ellipse('calculated')));
    for (const mask of masks) this.world.append(shape('path', { class: 'mask', d: 'M' + mask.map(({ x, y }) => `${x} ${y}`).join('L') + 'Z' }));
    spots.forEach((spot, number) => {
      if (states[number]) this.world.append(shape('circle', { class: `spot ${states[number]}${number === this.walked ? ' walked' : ''}`, cx: spot.x, cy: spot.y, r: this.radius(spot), 'data-spot': number }));
    });
    this.drawMask();
    this.world.append(this.pattern);
  }

  drawMask() {
    this.world.querySelector('.corners')?.remove();
    if (!this.corners.length) return;
    this.world.append(shape('path', { class: 'mask corners', d: 'M' + this.corners.map(({ x, y }) => `${x} ${y}`).join('L') + (this.corners.length > 1 ? '' : 'h0') }));
  }

  /** The pattern that is laid over the image: { spots of right, up, size and hkl; x, y, m }. */
  lay(pattern) {
    this.laid = pattern;
    if (!this.turning) this.drawPattern();
    this.draw();
  }

  drawPattern() {
    if (!this.laid) {
      this.pattern.laid = undefined;
      return this.pattern.replaceChildren();
    }
    const scale = Math.sqrt(Math.abs(this.laid.m[0] * this.laid.m[3] - this.laid.m[1] * this.laid.m[2]));
    if (this.pattern.laid !== this.laid.spots || this.pattern.zoom !== this.zoom) {
      this.pattern.laid = this.laid.spots;
      this.pattern.zoom = this.zoom;
      const unit = 1 / (scale * this.zoom);
      this.pattern.replaceChildren(...this.laid.spots.map(({ right, up, size, kind }) => shape('circle', { class: kind, cx: right, cy: -up, r: (3 + 7 * size) * unit })));
    }
    this.pattern.setAttribute('transform', transformOf(this.laid));
  }

  /**
   * Turns and scales. Meanwhile the pattern is painted on a layer of its own: to paint all else anew with it takes longer than there is
   * between two pictures of the screen.
   */
  turn(laid) {
    this.laid = { ...this.laid, ...laid };
    if (!this.turning) {
      this.turning = true;
      this.labels.replaceChildren();
      this.pattern.replaceChildren();
      this.pattern.laid = undefined;
      const { clientWidth: across, clientHeight: down } = this.stage;
      const sharp = devicePixelRatio || 1;
      Object.assign(this.layer, { width: Math.round(across * sharp), height: Math.round(down * sharp), hidden: false });
    }
    this.moving ??= requestAnimationFrame(() => {
      this.moving = undefined;
      if (this.turning && this.laid) this.paintMoving();
    });
  }

  paintMoving() {
    const { width, height } = this.layer;
    const context = this.layer.getContext('2d');
    const sharp = devicePixelRatio || 1;
    const [a, b, c, d] = this.laid.m;
    context.clearRect(0, 0, width, height);
    context.lineWidth = 1.3 * sharp;
    const colours = this.stage.classList.contains('bright') ? ['#0057b8', '#b04a00'] : ['#4fd1ff', '#ff9d66'];
    for (const { right, up, size, kind } of this.laid.spots) {
      const place = this.toScreen(toImage(this.laid, [a * right + b * up, c * right + d * up]));
      const [x, y, r] = [place.x, place.y, 3 + 7 * size].map((one) => one * sharp);
      if (x < -r || y < -r || x > width + r || y > height + r) continue;
      context.strokeStyle = kind === 'holz' ? colours[1] : colours[0];
      context.beginPath();
      context.arc(x, y, r, 0, 2 * Math.PI);
      context.stroke();
    }
  }

  /** Puts the pattern back where it is drawn. */
  turnedEnough() {
    if (!this.turning) return;
    this.turning = false;
    this.layer.hidden = true;
    this.drawPattern();
  }

  placeLabels() {
    if (!this.laid || this.turning) return this.labels.replaceChildren(...this.ringLabels());
    const { clientWidth: across, clientHeight: down } = this.stage;
    const [a, b, c, d] = this.laid.m;
    const taken = [];
    const labels = [];
    for (const { right, up, hkl, size } of this.laid.spots) {
      if (labels.length >= LABELS) break;
      const { x, y } = this.toScreen(toImage(this.laid, [a * right + b * up, c * right + d * up]));
      if (x < 0 || y < 0 || x > across || y > down) continue;
      const box = { x, y: y - this.reach(x, y, 3 + 7 * size) - 4, w: 4.5 * hkl.join('').replaceAll('-', '').length + 6, h: 12 };
      if (taken.some((other) => Math.abs(other.x - box.x) < other.w + box.w - 2 && Math.abs(other.y - box.y) < 12)) continue;
      taken.push(box);
      labels.push(shape('text', { x: box.x, y: box.y }, ...indexText(hkl)));
    }
    this.labels.replaceChildren(...labels);
  }

  /** How far the circles around a spot reach up, in pixels of the screen. */
  reach(x, y, radius) {
    let reach = radius;
    const { spots = [], states = [] } = this.what ?? {};
    spots.forEach((spot, number) => {
      if (!states[number]) return;
      const place = this.toScreen(spot);
      const r = this.zoom * this.radius(spot);
      if (Math.hypot(place.x - x, place.y - y) < r) reach = Math.max(reach, y - place.y + r);
    });
    return reach;
  }

  /** Indices of calculated rings, where they are seen and none is over another. */
  ringLabels() {
    const { clientWidth: across, clientHeight: down } = this.stage;
    const taken = [];
    const labels = [];
    for (const { x, y, rx, ry, direction, hkl } of this.what?.calculated ?? []) {
      for (const turn of RING_TURNS) {
        const off = turn - (direction * Math.PI) / 180;
        const r = 1 / Math.hypot(Math.cos(off) / rx, Math.sin(off) / ry);
        const place = this.toScreen({ x: x + r * Math.cos(turn), y: y - r * Math.sin(turn) });
        const out = place.x < 16 || place.y < 12 || place.x > across - 16 || place.y > down - 8;
        if (out || taken.some((other) => Math.abs(other.x - place.x) < 34 && Math.abs(other.y - place.y) < 13)) continue;
        taken.push(place);
        labels.push(shape('text', { x: place.x, y: place.y + 4 }, ...indexText(hkl)));
        break;
      }
    }
    return labels;
  }

  placeHandles() {
    const handles = this.what?.handles ?? [];
    const there = new Map([...this.handles.querySelectorAll('[data-handle]')].map((element) => [element.dataset.handle, element]));
    for (const handle of handles) {
      let element = there.get(handle.name);
      if (!element) {
        element = shape('g', { class: 'handle ' + handle.name, 'data-handle': handle.name, tabindex: 0, role: 'button' });
        element.append(shape('circle', { class: 'grip', r: 11 }), shape('path', { d: handle.sign }));
        this.handles.append(element);
      }
      there.delete(handle.name);
      const { x, y } = this.toScreen(handle);
      element.setAttribute('transform', `translate(${x} ${y})`);
      element.setAttribute('aria-label', handle.label);
    }
    for (const gone of there.values()) gone.remove();
    this.handles.querySelector('.pointed')?.remove();
    if (!this.pointed || this.tool !== 'mask') return;
    const { x, y } = this.toScreen(this.pointed);
    this.handles.append(shape('path', { class: 'pointed', d: `M${x - 10} ${y}h20M${x} ${y - 10}v20` }));
  }

  nearest(place) {
    let best;
    this.what?.spots.forEach((spot, number) => {
      const on = this.toScreen(spot);
      const distance = Math.hypot(on.x - place.x, on.y - place.y);
      if (this.what.states[number] && distance < CLOSE && !(best?.distance <= distance)) best = { number, distance };
    });
    return best?.number;
  }

  down(event) {
    if (event.button || !this.size) return;
    const place = this.at(event);
    this.pointers.set(event.pointerId, place);
    this.stage.setPointerCapture(event.pointerId);
    const handle = event.target.closest?.('[data-handle]');
    if (this.pointers.size > 1) {
      // What one finger was at is done when a second one comes.
      this.finish(this.gesture, this.gesture?.at ?? this.gesture?.from);
      this.gesture = { kind: 'pinch' };
    }
    else if (handle && this.tool !== 'mask') this.gesture = { kind: 'handle', name: handle.dataset.handle, from: place, off: this.toHandle(handle.dataset.handle, place) };
    else if (this.tool === 'turn' && this.laid) this.gesture = { kind: 'turn', from: place };
    else this.gesture = { kind: 'look', from: place, moved: false };
  }

  move(event) {
    const before = this.pointers.get(event.pointerId);
    const place = this.at(event);
    if (!before && this.size) this.acts.hovered(this.under(place));
    if (!before || !this.gesture) return;
    this.pointers.set(event.pointerId, place);
    const { kind, from } = this.gesture;
    this.gesture.at = place;
    if (kind === 'pinch') {
      const other = [...this.pointers].find(([id]) => id !== event.pointerId)?.[1];
      if (!other) return;
      const [was, is] = [before, place].map((one) => Math.hypot(one.x - other.x, one.y - other.y));
      this.left += (place.x - before.x) / 2;
      this.top += (place.y - before.y) / 2;
      this.scaleBy(is / Math.max(1, was), { x: (place.x + other.x) / 2, y: (place.y + other.y) / 2 });
    } else if (kind === 'handle') {
      this.acts.dragged(this.gesture.name, this.held(this.gesture, place), false);
    } else if (kind === 'turn') {
      if (this.laid) this.acts.turned(...this.between(from, place), false);
    } else {
      if (Math.hypot(place.x - from.x, place.y - from.y) > 4) this.gesture.moved = true;
      if (!this.gesture.moved) return;
      this.left += place.x - before.x;
      this.top += place.y - before.y;
      this.touched = true;
      this.draw();
    }
  }

  /** The spot of the calculated pattern under a place of the screen. */
  under(place) {
    if (!this.laid) return undefined;
    const [a, b, c, d] = this.laid.m;
    let best;
    for (const spot of this.laid.spots) {
      const { x, y } = this.toScreen(toImage(this.laid, [a * spot.right + b * spot.up, c * spot.right + d * spot.up]));
      const distance = Math.hypot(x - place.x, y - place.y);
      if (distance < CLOSE / 2 && !(best?.distance <= distance)) best = { spot, distance };
    }
    return best?.spot;
  }

  /** By how much a drag about the centre scales and turns. */
  between(from, to) {
    const middle = this.toScreen(this.laid);
    const [was, is] = [from, to].map(({ x, y }) => ({ r: Math.hypot(x - middle.x, y - middle.y), turn: Math.atan2(middle.y - y, x - middle.x) }));
    return [Math.max(4, is.r) / Math.max(4, was.r), ((is.turn - was.turn) * 180) / Math.PI];
  }

  up(event) {
    const place = this.at(event);
    const { gesture } = this;
    this.pointers.delete(event.pointerId);
    if (!gesture || this.pointers.size) return;
    this.gesture = undefined;
    this.finish(gesture, place);
    if (gesture.kind === 'look' && !gesture.moved && event.type === 'pointerup') this.tapped(place);
    this.draw();
  }

  /** From where a handle was taken to its middle, in pixels of the image. */
  toHandle(name, place) {
    const { x, y } = this.toImage(place);
    const handle = this.what.handles.find((one) => one.name === name);
    return { x: handle.x - x, y: handle.y - y };
  }

  held({ off }, place) {
    const { x, y } = this.toImage(place);
    return { x: x + off.x, y: y + off.y };
  }

  finish(gesture, place) {
    this.turnedEnough();
    if (gesture?.kind === 'handle' && gesture.at) this.acts.dragged(gesture.name, this.held(gesture, place), true);
    else if (gesture?.kind === 'turn' && this.laid) this.acts.turned(...this.between(gesture.from, place), true);
  }

  tapped(place) {
    if (this.tool === 'mask') this.corner(this.toImage(place));
    else if (this.tool === 'spots') {
      const number = this.nearest(place);
      if (number !== undefined) this.acts.toggled(number);
    }
  }

  /** One more corner of the polygon that is being drawn; or the last one less. */
  corner(place) {
    if (place) this.corners.push(place);
    else this.corners.pop();
    this.drawMask();
    this.acts.told(place ? `Corner ${this.corners.length} at ${Math.round(place.x)}, ${Math.round(place.y)}` : `${this.corners.length} corners`);
  }

  /** The place that the keys move where something is to be pointed at. */
  point([x, y], far) {
    const { clientWidth: across, clientHeight: down } = this.stage;
    const from = this.pointed ? this.toScreen(this.pointed) : { x: across / 2, y: down / 2 };
    const within = (at, most) => Math.max(0, Math.min(most, at));
    this.pointed = this.toImage({ x: within(from.x + far * x, across), y: within(from.y + far * y, down) });
    this.placeHandles();
  }

  /** Ends the polygon that is being drawn. */
  close() {
    this.pointed = undefined;
    const corners = this.corners.filter((corner, i, all) => !i || Math.hypot(corner.x - all[i - 1].x, corner.y - all[i - 1].y) * this.zoom > 2);
    this.corners = [];
    this.drawMask();
    this.placeHandles();
    if (corners.length > 2) this.acts.masked(corners);
  }

  key(event) {
    if (event.ctrlKey || event.metaKey) return; // the browser's
    const handle = event.target.closest?.('[data-handle]')?.dataset.handle;
    const step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    if (event.key === '+' || event.key === '=') this.scaleBy(1.25);
    else if (event.key === '-') this.scaleBy(0.8);
    else if (event.key === '0') this.fit();
    else if (this.tool === 'mask' && this.maskKey(event, step)) this.draw();
    else if (step && handle) this.nudge(handle, step, event);
    else if (step && this.tool === 'turn' && this.laid) this.acts.turned(1 - 0.002 * step[1] * (event.shiftKey ? 10 : 1), -0.2 * step[0] * (event.shiftKey ? 10 : 1), true, event.repeat);
    else if (step && this.tool === 'spots') this.walk(step);
    else if ((event.key === 'Enter' || event.key === ' ') && this.tool === 'spots' && this.walked !== undefined) this.acts.toggled(this.walked);
    else if (step && !event.altKey) {
      this.left -= 40 * step[0];
      this.top -= 40 * step[1];
      this.touched = true;
      this.draw();
    } else return;
    event.preventDefault();
  }

  /** Draws a polygon by keys; whether this was one of them. */
  maskKey(event, step) {
    if (step) this.point(step, event.shiftKey ? 60 : event.altKey ? 1 : 12);
    else if (event.key === ' ') {
      this.point([0, 0], 0);
      this.corner(this.pointed);
    } else if (event.key === 'Backspace') this.corner();
    else if (event.key === 'Enter') this.close();
    else return false;
    return true;
  }

  nudge(name, [x, y], event) {
    const far = event.shiftKey ? 10 : event.altKey ? 0.1 : 1;
    const handle = this.what?.handles.find((one) => one.name === name);
    if (!handle) return;
    this.acts.dragged(name, { x: handle.x + far * x, y: handle.y + far * y }, true, event.repeat);
  }

  /** From spot to spot by the arrow keys: the nearest in their direction. */
  walk([x, y]) {
    if (!this.what) return;
    const { spots, states } = this.what;
    const from = spots[this.walked] ?? this.what.centre ?? { x: this.size.width / 2, y: this.size.height / 2 };
    let best;
    spots.forEach((spot, number) => {
      const [dx, dy] = [spot.x - from.x, spot.y - from.y];
      const along = dx * x + dy * y;
      const cost = along > 0 && states[number] && number !== this.walked ? along + 3 * Math.abs(dx * y + dy * x) : Infinity;
      if (cost < (best?.cost ?? Infinity)) best = { number, cost };
    });
    if (!best) return;
    this.walked = best.number;
    this.world.querySelector('.walked')?.classList.remove('walked');
    this.world.querySelector(`[data-spot="${best.number}"]`)?.classList.add('walked');
    this.acts.walked(best.number);
  }
}
