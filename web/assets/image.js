// The page on which an image of one's own is indexed. The image stays here: a worker finds what is on it, and the places of its spots,
// and nothing else, are sent to be identified.

import { search } from './search.js';
import { assign, fitted, indices, laid, node, scaleOf, shape as shapeOf, turned, turnOf } from './image-net.js';
import { ANGSTROM, answerTo, question, rowOf, sentOf, short } from './image-ask.js';
import { computed, Crystals, linesOf, pairsOf, zoneOf } from './image-lay.js';
import { described, methods, zoneText } from './image-words.js';
import { View } from './image-view.js';

const PAUSE = 250; // milliseconds after the last correction before it is sent
const SNAP = 14; // pixels of the screen within which a vector goes to a spot
const CROSS = 'M-9 0h6m6 0h6M0-9v6m0 6v6';
const DOT = 'M-5 0h10M0-5v10';

/** Asks the worker, which answers one question after the other. */
class Engine {
  constructor() {
    this.worker = new Worker('./image-worker.js', { type: 'module' });
    this.waiting = new Map();
    this.asked = 0;
    this.worker.addEventListener('message', ({ data }) => {
      const { resolve, reject } = this.waiting.get(data.id);
      this.waiting.delete(data.id);
      if (data.answer) resolve(data.answer);
      else reject(Object.assign(new Error(data.words), { refused: data.refused }));
    });
    this.worker.addEventListener('error', () => {
      for (const { reject } of this.waiting.values()) reject(new Error('the engine could not be loaded'));
      this.waiting.clear();
    });
  }

  ask(task, what) {
    return new Promise((resolve, reject) => {
      this.waiting.set(++this.asked, { resolve, reject });
      this.worker.postMessage({ id: this.asked, task, what });
    });
  }
}

class Desk {
  constructor(part, say) {
    this.part = part;
    this.say = say;
    this.history = [];
    this.by = (id) => part.querySelector('#' + id);
    this.asked = new AbortController();
    this.view = new View(this.by('stage'), this);
    this.wanted = Object.fromEntries(new URLSearchParams(location.search));
    if (this.wanted.material) this.by('image-material').value = this.wanted.material;
    this.listen();
  }

  // ---------------------------------------------------------------------------------------------------- opening

  listen() {
    const { part, by } = this;
    for (const id of ['image-file', 'image-camera']) {
      by(id).addEventListener('change', ({ target }) => {
        if (target.files[0]) this.open(target.files[0]);
        target.value = '';
      });
    }
    const drop = (event) => {
      event.preventDefault();
      part.classList.toggle('over', event.type === 'dragover');
      const file = event.type === 'drop' && event.dataTransfer?.files[0];
      if (file) this.open(file);
    };
    for (const type of ['dragover', 'dragleave', 'drop']) part.addEventListener(type, drop);
    const paste = (event) => {
      if (!part.isConnected) return document.removeEventListener('paste', paste);
      const file = event.clipboardData?.files[0];
      if (file) this.open(file);
    };
    document.addEventListener('paste', paste);
    part.addEventListener('click', ({ target }) => this.clicked(target.closest('button')));
    part.addEventListener('submit', (event) => {
      event.preventDefault();
      event.stopPropagation();
      this.identify();
    });
    part.addEventListener('keydown', (event) => {
      if (event.key === 'z' && (event.ctrlKey || event.metaKey) && !event.target.matches('input')) {
        event.preventDefault();
        this.undo();
      }
    });
    for (const id of ['tone-brightness', 'tone-gamma', 'tone-log', 'tone-invert']) by(id).addEventListener('input', () => this.tone());
    by('threshold').addEventListener('change', () => this.change(() => this.find()));
    by('frame').addEventListener('change', () => this.file && this.open(this.file, Number(by('frame').value) - 1));
    by('image-pixel').addEventListener('change', () => this.identify());
    for (const id of ['image-elements', 'image-material', 'image-kv']) by(id).addEventListener('change', () => this.identify());
    for (const id of ['lay-turn', 'lay-scale']) by(id).addEventListener('change', () => this.typed());
    by('lay-affine').addEventListener('change', () => this.relay());
    search(by('image-material'), () => this.identify());
  }

  clicked(button) {
    if (!button) return;
    const { tool, view, out, candidate, grain } = button.dataset;
    if (tool) this.use(tool);
    else if (view === 'fit') this.view.fit();
    else if (view) this.view.scaleBy(view === 'in' ? 1.4 : 1 / 1.4);
    else if (out) this.take(out);
    else if (candidate) this.choose(Number(candidate));
    else if (grain) this.change(() => this.takeNet(Number(grain)));
    else if (button.id === 'image-undo') this.undo();
    else if (button.id === 'close-mask') this.view.close();
    else if (button.id === 'draw-net') this.change(() => this.drawNet());
    else if (button.id === 'calibrate') this.calibrate();
    else if (button.id === 'fit-again') this.relay();
  }

  refuse(words) {
    const place = this.by('image-problem');
    place.hidden = !words;
    place.querySelector('p').textContent = words;
  }

  async open(file, frame = 0) {
    const { part, by } = this;
    this.refuse('');
    this.asked.abort();
    clearTimeout(this.timer);
    part.setAttribute('aria-busy', 'true');
    try {
      this.engine ??= new Engine();
      const image = await this.engine.ask('open', { file, frame });
      this.file = file;
      this.image = image;
      this.history = [];
      Object.assign(this, { found: undefined, net: undefined, centre: undefined, answer: undefined, choice: undefined, pattern: undefined, areas: [], left: new Set(), setCentre: undefined });
      by('image-work').hidden = false;
      part.classList.add('opened');
      this.view.laid = undefined;
      this.view.found(undefined);
      this.view.show(image);
      by('frame').closest('.field').hidden = image.frames < 2;
      by('frame').max = image.frames;
      by('frame').value = frame + 1;
      if (!this.kept) by('image-pixel').value = image.perNanometre ? short(image.perNanometre, 7) : '';
      if (image.kilovolts) by('image-kv').value = short(image.kilovolts);
      const told = [image.format, `${image.width} × ${image.height}`, image.unit && `${short(image.pixelSize, 6)} ${image.unit} a pixel`, image.kilovolts && `${short(image.kilovolts)} kV`, image.cameraLength && `camera length ${short(image.cameraLength)} mm`];
      by('image-facts').textContent = [file.name, ...told].filter(Boolean).join(', ');
      const painted = this.tone();
      await this.find();
      await painted;
    } catch (failure) {
      this.refuse(`${file.name || 'The image'}: ${failure.message}.`.replace(/\.\.$/, '.'));
      if (!failure.refused) console.error(failure);
    }
    part.removeAttribute('aria-busy');
  }

  /** Paints the image anew; what was asked for meanwhile is painted afterwards, once. */
  async tone() {
    if (this.toning) {
      this.toneAgain = true;
      return;
    }
    const { by } = this;
    this.toning = true;
    try {
      this.view.paint(await this.engine.ask('tone', { brightness: 2 ** Number(by('tone-brightness').value), gamma: 2 ** Number(by('tone-gamma').value), logarithm: by('tone-log').checked, invert: by('tone-invert').checked }));
    } finally {
      this.toning = false;
    }
    if (this.toneAgain) {
      this.toneAgain = false;
      await this.tone();
    }
  }

  // ---------------------------------------------------------------------------------------------------- finding

  async find() {
    const threshold = Math.max(2, Math.min(1000, Number(this.by('threshold').value) || 6));
    const { image } = this;
    const found = await this.engine.ask('find', { threshold, centre: this.setCentre, areas: this.areas });
    if (image !== this.image) return;
    this.found = found;
    this.left = new Set();
    this.centre = found.centre;
    this.takeNet(0);
  }

  /** Goes on with one of the nets that were found. */
  takeNet(number) {
    const { found } = this;
    this.net = found.nets[number];
    this.grain = number;
    this.assigned = found.assigned.filter(({ net }) => net === number);
    if (this.net) this.centre = { x: this.net.x, y: this.net.y };
    this.show();
    this.identify();
  }

  drawNet() {
    const { width } = this.image;
    this.centre ??= { x: (width - 1) / 2, y: (this.image.height - 1) / 2 };
    this.net = { ...this.centre, ax: width / 8, ay: 0, bx: 0, by: -width / 8, residual: 0 };
    this.reassign(false);
  }

  reassign(fit = true) {
    const { spots } = this.found;
    this.assigned = assign(this.net, spots, this.left);
    if (fit && this.assigned.length > 3) {
      this.net = fitted(this.net, spots, this.assigned);
      this.assigned = assign(this.net, spots, this.left);
    } else {
      this.net = fitted(this.net, spots, []);
    }
    this.centre = { x: this.net.x, y: this.net.y };
    this.show();
    this.identify();
  }

  /** Remembers how it was, then does something. */
  change(act) {
    if (!this.found) return undefined;
    this.remember();
    return act();
  }

  remember() {
    const { found, net, centre, assigned, left, areas, setCentre, grain } = this;
    this.history.push({ found, net, centre, assigned, left: new Set(left), areas: [...areas], setCentre, grain, threshold: this.threshold });
    this.by('image-undo').disabled = false;
    this.threshold = this.by('threshold').value;
  }

  undo() {
    const { threshold, ...before } = this.history.pop() ?? {};
    if (!before.found) return;
    Object.assign(this, before);
    if (threshold) this.by('threshold').value = this.threshold = threshold;
    this.by('image-undo').disabled = !this.history.length;
    this.say('Undone');
    this.show();
    this.identify();
  }

  // ---------------------------------------------------------------------------------------------------- corrections

  use(tool) {
    this.view.tool = tool;
    this.by('stage').dataset.mode = tool;
    for (const button of this.part.querySelectorAll('[data-tool]')) button.setAttribute('aria-pressed', String(button.dataset.tool === tool));
    this.by('close-mask').hidden = tool !== 'mask';
    this.by('tool-help').textContent = this.part.querySelector(`button[data-tool=${tool}]`).dataset.help;
  }

  dragged(name, place, done) {
    if (!this.dragging) {
      this.remember();
      this.dragging = { net: this.net, centre: this.centre };
    }
    const { net } = this.dragging;
    if (name === 'centre') this.moveCentre(place, net);
    else this.net = this.withVector(name, place, net);
    if (done) {
      this.dragging = undefined;
      if (this.net) return this.reassign(name !== 'centre');
      this.setCentre = { x: this.centre.x, y: this.centre.y };
      return this.find();
    }
    return this.show();
  }

  /** The transmitted beam is a node of the net where there is one. */
  moveCentre(place, net) {
    this.centre = place;
    if (!net) return;
    const [m, n] = indices(net, place.x, place.y).map(Math.round);
    this.centre = node(net, m, n);
    this.net = { ...net, ...this.centre };
  }

  withVector(name, place, net) {
    const near = this.found.spots
      .filter((spot, number) => !this.left.has(number))
      .map((spot) => ({ spot, distance: Math.hypot(spot.x - place.x, spot.y - place.y) }))
      .sort((p, q) => p.distance - q.distance)[0];
    const end = near && near.distance * this.view.zoom < SNAP ? near.spot : place;
    const [dx, dy] = [end.x - net.x, end.y - net.y];
    return name === 'a' ? { ...net, ax: dx, ay: dy } : { ...net, bx: dx, by: dy };
  }

  toggled(number) {
    this.change(() => {
      if (!this.left.delete(number)) this.left.add(number);
      if (this.net) return this.reassign();
      this.show();
      return this.identify();
    });
  }

  hovered(spot) {
    if (spot === this.under) return;
    this.under = spot;
    const { right, up, hkl, excitationError, relative } = spot ?? {};
    this.by('image-under').textContent = spot ? `${hkl.join(' ')}: d = ${(1 / Math.hypot(right, up)).toFixed(3)} Å, excitation error ${excitationError.toFixed(4)} 1/Å, intensity ${short(relative, 1)} %` : '';
  }

  walked(number) {
    const { x, y } = this.found.spots[number];
    this.say(`Spot at ${short(x, 1)}, ${short(y, 1)}${this.left.has(number) ? ', left out' : ''}`);
  }

  masked(corners) {
    this.change(() => {
      this.areas = [...this.areas, corners];
      this.find();
    });
  }

  // ---------------------------------------------------------------------------------------------------- drawing

  states() {
    const { found, assigned, left, net } = this;
    const states = found.spots.map(() => (found.kind === 'rings' ? '' : net ? 'stranger' : 'alone'));
    if (net) found.assigned.filter((one) => one.net !== this.grain).forEach(({ spot }) => (states[spot] = 'other'));
    for (const { spot } of assigned) states[spot] = 'net';
    if (net) this.doubles().forEach((spot) => (states[spot] = 'net double'));
    for (const number of left) states[number] = 'out';
    return states;
  }

  /** Spots that only double diffraction explains. */
  doubles() {
    const kinds = this.choice?.zoneAxis ? this.choice.spots : [];
    return sentOf(this.assigned).filter((one, i) => kinds[i]?.kind === 'double').map(({ spot }) => spot);
  }

  spotsShown() {
    const states = this.states();
    return this.found.spots.map((spot, number) => ({ spot, state: states[number] })).filter(({ state }) => /^(net|alone|other)/.test(state));
  }

  ringsShown() {
    return this.found.kind === 'rings' ? this.ellipses(this.found.rings) : [];
  }

  ellipses(rings) {
    const { found, centre } = this;
    if (!centre) return [];
    const longer = Math.sqrt(found.ellipse?.ratio ?? 1);
    return rings.map(({ radius, hkl }) => ({ ...centre, radius, hkl, rx: radius * longer, ry: radius / longer, direction: found.ellipse?.direction ?? 0 }));
  }

  lines() {
    const { net, image } = this;
    if (!net) return '';
    const corners = [[0, 0], [image.width, 0], [0, image.height], [image.width, image.height]].map(([x, y]) => indices(net, x, y));
    const [ms, ns] = [0, 1].map((i) => [Math.ceil(Math.min(...corners.map((c) => c[i]))), Math.floor(Math.max(...corners.map((c) => c[i])))]);
    if (ms[1] - ms[0] > 150 || ns[1] - ns[0] > 150) return '';
    const line = (p, q) => `M${short(p.x)} ${short(p.y)}L${short(q.x)} ${short(q.y)}`;
    let path = '';
    for (let m = ms[0]; m <= ms[1]; m++) path += line(node(net, m, ns[0]), node(net, m, ns[1]));
    for (let n = ns[0]; n <= ns[1]; n++) path += line(node(net, ms[0], n), node(net, ms[1], n));
    return path;
  }

  handleList() {
    const { centre, net } = this;
    if (!centre) return [];
    const handles = [{ name: 'centre', ...centre, sign: CROSS, label: 'Transmitted beam; arrow keys move it' }];
    if (net) {
      handles.push({ name: 'a', ...node(net, 1, 0), sign: DOT, label: 'First vector of the net; arrow keys move it' });
      handles.push({ name: 'b', ...node(net, 0, 1), sign: DOT, label: 'Second vector of the net; arrow keys move it' });
    }
    return handles;
  }

  show() {
    const { found, view, by, net, assigned } = this;
    view.found({ spots: found.spots, states: this.states(), lines: this.lines(), rings: this.ringsShown(), calculated: this.ellipses(this.calculated ?? []), masks: this.areas, centre: this.centre, handles: this.handleList() });
    let told = { spots: net ? '' : `${found.spots.length} spots, no net`, rings: `${found.rings.length} rings`, other: 'No diffraction pattern was found' }[found.kind];
    if (net) {
      const { ratio, angle } = shapeOf(net);
      told = `Net of ${assigned.length} spots: ratio ${ratio.toFixed(3)}, angle ${angle.toFixed(2)}°, residual ${(net.residual ?? 0).toFixed(2)} px`;
    }
    if (found.kind === 'rings' && found.ellipse) told += `, ratio of axes ${found.ellipse.ratio.toFixed(4)}`;
    by('image-told').textContent = told;
    by('draw-net').hidden = Boolean(net) || found.kind === 'rings';
    const grains = by('image-grains');
    grains.hidden = found.nets.length < 2;
    grains.replaceChildren(...found.nets.map((one, i) => {
      const button = Object.assign(document.createElement('button'), { type: 'button', className: 'chip', textContent: i ? `Net ${i + 1}` : 'First net' });
      button.dataset.grain = i;
      button.setAttribute('aria-pressed', String(i === this.grain));
      return button;
    }));
    this.listNotes();
  }

  notes() {
    const doubles = this.found && this.net && this.doubles().length ? ['Spots in violet are there by double diffraction only, if the candidate is right.'] : [];
    return [...doubles, ...this.image.notes, ...(this.found?.notes ?? []), ...(this.answer?.notes ?? []), ...(this.answer?.calibration ? [this.answer.calibration.text] : [])];
  }

  listNotes() {
    const items = this.notes().map((note) => Object.assign(document.createElement('li'), { textContent: note }));
    this.by('image-notes').replaceChildren(...items);
    this.by('image-methods').textContent = this.methods();
    const given = this.calibrated();
    this.by('calibrate').hidden = !given;
    this.by('calibration').textContent = given ? `If that is right, a pixel is ${short(given, 6)} 1/nm.` : '';
  }

  // ---------------------------------------------------------------------------------------------------- identification

  /** Size of a pixel in 1/nm as the file or the user has it. */
  stated() {
    const given = Number(this.by('image-pixel').value.replace(',', '.'));
    return given > 0 ? given : undefined;
  }

  /** Size of a pixel in 1/nm if what is laid over the image is right. */
  calibrated() {
    if (this.pattern) return 1 / (ANGSTROM * scaleOf(this.pattern.m));
    return this.choice && !this.choice.zoneAxis ? 1 / (ANGSTROM * this.scaleOf(this.choice)) : undefined;
  }

  perNanometre() {
    return this.stated() ?? this.calibrated();
  }

  identify() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), PAUSE);
  }

  async ask() {
    this.asked.abort();
    if (!this.found) return;
    const { by } = this;
    const asked = question(this, this.stated(), by('image-elements').value.trim(), by('image-material').value.trim());
    if (!asked) {
      this.list(undefined);
      return;
    }
    this.asked = new AbortController();
    const { signal } = this.asked;
    by('candidates').setAttribute('aria-busy', 'true');
    try {
      const { answer, words } = await answerTo(asked, signal);
      if (signal.aborted) return;
      this.list(answer, words);
    } catch (failure) {
      if (signal.aborted) return;
      this.list(undefined, 'The service could not be reached; what was found is still here.');
    }
    by('candidates').removeAttribute('aria-busy');
  }

  list(answer, words) {
    this.answer = answer;
    const list = this.by('candidates');
    const rows = answer?.candidates ?? [];
    list.replaceChildren(...rows.map(rowOf));
    this.by('no-candidate').textContent = words ?? (rows.length ? '' : answer ? 'No material that was looked at shows such a pattern.' : this.found.kind === 'other' ? '' : 'There is too little to identify.');
    if (!rows.length) {
      Object.assign(this, { choice: undefined, calculated: [] });
      this.show();
      this.lay(undefined);
      return;
    }
    const zone = this.wanted.zone?.replaceAll(/[[\],\s]/g, '');
    const asked = rows.findIndex((row) => zone && row.zoneAxis?.join('') === zone);
    const before = rows.findIndex((row) => this.choice && row.material.id === this.choice.material.id && String(row.zoneAxis) === String(this.choice.zoneAxis));
    this.choose(asked >= 0 ? asked : Math.max(0, before), true);
    this.wanted.zone = undefined;
  }

  async choose(number) {
    const choice = this.answer.candidates[number];
    this.choice = choice;
    for (const button of this.by('candidates').querySelectorAll('button')) button.setAttribute('aria-pressed', String(Number(button.dataset.candidate) === number));
    const { signal } = this.asked;
    this.calculated = choice.zoneAxis ? [] : linesOf(choice, this.scaleOf(choice));
    this.show();
    try {
      await (choice.zoneAxis ? this.compute(choice, signal) : this.lay(undefined));
    } catch (failure) {
      if (failure.name !== 'AbortError') this.lay(undefined);
    }
  }

  // ---------------------------------------------------------------------------------------------------- the pattern on top

  kilovolts() {
    const given = Number(this.by('image-kv').value.replace(',', '.'));
    return given >= 20 && given <= 1500 ? given : 200;
  }

  /** Pixels for 1/Å, as a candidate has it. */
  scaleOf(choice) {
    const pixel = this.stated();
    return pixel ? choice.scale / (pixel * ANGSTROM) : choice.scale;
  }

  async compute(choice, signal) {
    const { image, centre } = this;
    this.crystals ??= new Crystals();
    const scale = this.scaleOf(choice);
    const far = Math.max(...[[0, 0], [image.width, 0], [0, image.height], [image.width, image.height]].map(([x, y]) => Math.hypot(x - centre.x, y - centre.y)));
    const spots = await computed(this.engine, await this.crystals.of(choice, signal), choice, this.kilovolts(), far / scale);
    if (choice !== this.choice || image !== this.image) return;
    this.pairs = pairsOf(choice, spots);
    const { rotation, scale: wantedScale } = this.wanted;
    const wanted = Number.isFinite(Number(rotation)) && Number(wantedScale) > 0 ? turned(Number(rotation), Number(wantedScale)) : undefined;
    this.wanted.rotation = undefined;
    this.lay({ spots, zone: zoneOf(choice).join(' '), material: choice.material.id, x: centre.x, y: centre.y, m: this.pairs.length ? laid(this.pairs, this.by('lay-affine').checked) : wanted ?? turned(0, scale) });
  }

  lay(pattern) {
    this.pattern = pattern;
    this.view.lay(pattern);
    this.by('lay-fields').disabled = !pattern;
    this.said();
  }

  /** Says in fields and address how the pattern lies. */
  said() {
    const { by, pattern } = this;
    by('lay-turn').value = pattern ? short(turnOf(pattern.m)) : '';
    by('lay-scale').value = pattern ? short(scaleOf(pattern.m)) : '';
    this.listNotes();
    const state = new URLSearchParams();
    if (pattern) {
      state.set('material', pattern.material);
      state.set('zone', pattern.zone.replaceAll(' ', ','));
      state.set('rotation', short(turnOf(pattern.m)));
      state.set('scale', short(scaleOf(pattern.m)));
    }
    history.replaceState(null, '', location.pathname + (pattern ? '?' + state.toString().replaceAll('%2C', ',') : ''));
  }

  relay() {
    if (!this.pattern || !this.pairs.length) return;
    const { x, y } = this.centre;
    this.lay({ ...this.pattern, x, y, m: laid(this.pairs, this.by('lay-affine').checked) });
  }

  typed() {
    const [degrees, scale] = [Number(this.by('lay-turn').value), Number(this.by('lay-scale').value)];
    if (!this.pattern || !Number.isFinite(degrees) || !(scale > 0)) return;
    this.lay({ ...this.pattern, m: turned(degrees, scale) });
  }

  turned(factor, degrees, done) {
    if (!this.pattern) return;
    this.base ??= this.pattern.m;
    const [a, b, c, d] = this.base;
    const [p, q, r, s] = turned(degrees, factor);
    const m = [p * a + q * c, p * b + q * d, r * a + s * c, r * b + s * d];
    this.pattern = { ...this.pattern, m };
    this.view.turn({ m });
    if (!done) return;
    this.base = undefined;
    this.lay(this.pattern);
  }

  calibrate() {
    const pixel = this.calibrated();
    if (!pixel) return;
    this.kept = true;
    this.by('image-pixel').value = short(pixel, 7);
    this.say('The size of a pixel is kept for the next image');
    this.by('calibration').textContent = `A pixel is ${short(pixel, 6)} 1/nm, for the next image too.`;
    this.identify();
  }

  // ---------------------------------------------------------------------------------------------------- taking away

  described() {
    return described(this);
  }

  methods() {
    return methods(this);
  }

  title() {
    const { choice, file } = this;
    return choice ? `${choice.material.formula} ${zoneText(choice)}`.trim() : file.name || 'Diffraction pattern';
  }

  version() {
    return this.part.dataset.version;
  }

  citation() {
    return `zoneaxis ${this.version()}, The zoneaxis authors, Apache-2.0`;
  }

  async take(format) {
    if (!this.found) return;
    const { document: whole, drawing, painting, table } = await import('./image-out.js');
    const made = { svg: drawing, png: painting, csv: table, json: (desk) => JSON.stringify(whole(desk), undefined, 1) + '\n' }[format];
    const types = { svg: 'image/svg+xml', csv: 'text/csv', json: 'application/json' };
    const content = await made(this);
    const blob = content instanceof Blob ? content : new Blob([content], { type: types[format] });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = `${(this.file.name || 'image').replace(/\.[^.]*$/, '')}-indexed.${format}`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  }
}

/** Makes the page work. */
export function work(part, say) {
  const desk = new Desk(part.querySelector('#desk'), say);
  desk.use('look');
  return desk;
}
