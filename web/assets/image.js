// The page on which an image of one's own is indexed. The image stays here: a worker finds what is on it, and the places of its spots,
// and nothing else, are sent to be identified.

import { search } from './search.js';
import { Engine } from './engine-ask.js';
import { assign, fitted, indices, laid, node, scaleOf, shape as shapeOf, toPattern, turned, turnOf } from './image-net.js';
import { ANGSTROM, answerTo, question, rowOf, sentOf, short } from './image-ask.js';
import { computed, Crystals, isOf, linesOf, nearPairs, pairsOf, saidChoice, zoneFrom, zoneOf } from './image-lay.js';
import { credit, described, methods, zoneText } from './image-words.js';
import { View } from './image-view.js';

const PAUSE = 250; // milliseconds after the last correction before it is sent
const SNAP = 14; // pixels of the screen within which a vector goes to a spot
const AGAIN = 3; // pixels of the image within which a spot is the same when it is looked for again
const NEAREST = 0.3; // of the shortest vector of a pattern, within which a spot is one of its
const USUAL_REACH = 1.2; // 1/Å that go from the centre to the nearer edge where no scale is known
const CROSS = 'M-9 0h6m6 0h6M0-9v6m0 6v6';
const DOT = 'M-5 0h10M0-5v10';

class Desk {
  constructor(part, say) {
    this.part = part;
    this.say = say;
    this.history = [];
    this.by = (id) => part.querySelector('#' + id);
    this.asked = new AbortController();
    this.crystals = new Crystals();
    this.view = new View(this.by('stage'), this);
    this.wanted = Object.fromEntries(new URLSearchParams(location.search));
    for (const name of ['material', 'zone']) if (this.wanted[name]) this.by('image-' + name).value = this.wanted[name];
    this.listen();
  }

  // ---------------------------------------------------------------------------------------------------- opening

  listen() {
    const { part, by } = this;
    for (const id of ['image-file', 'image-camera']) {
      by(id).addEventListener('click', () => this.ready());
      const take = () => {
        const [file] = by(id).files;
        by(id).value = '';
        if (file) this.open(file);
      };
      by(id).addEventListener('change', take);
      take(); // what was chosen before the script was there
    }
    const drop = (event) => {
      event.preventDefault();
      this.ready(); // while the image is still in the hand
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
    const keyed = (event) => {
      if (!part.isConnected) return document.removeEventListener('keydown', keyed);
      if (event.key !== 'z' || !(event.ctrlKey || event.metaKey) || event.target.matches('input:not([type=file])')) return;
      event.preventDefault();
      this.undo();
    };
    document.addEventListener('keydown', keyed);
    part.addEventListener('click', ({ target }) => this.clicked(target.closest('button')));
    part.addEventListener('submit', (event) => {
      event.preventDefault();
      event.stopPropagation();
      this.identify();
    });
    for (const id of ['tone-brightness', 'tone-gamma', 'tone-log', 'tone-invert']) by(id).addEventListener('input', () => this.tone());
    by('threshold').addEventListener('change', () => this.change(() => this.find()));
    by('frame').addEventListener('change', () => this.file && this.open(this.file, Number(by('frame').value) - 1));
    by('image-pixel').addEventListener('change', () => this.identify());
    for (const id of ['image-elements', 'image-material', 'image-zone', 'image-kv']) by(id).addEventListener('change', () => this.identify());
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
    else if (candidate) this.prefer(Number(candidate));
    else if (grain) this.change(() => this.takeNet(Number(grain)));
    else if (button.id === 'image-undo') this.undo();
    else if (button.id === 'close-mask') this.view.close();
    else if (button.id === 'drop-masks') this.change(() => this.mask([]));
    else if (button.id === 'draw-net') this.change(() => this.drawNet());
    else if (button.id === 'calibrate') this.calibrate();
    else if (button.id === 'fit-again') this.relay();
  }

  refuse(words) {
    const place = this.by('image-problem');
    place.hidden = !words;
    place.querySelector('p').textContent = words;
  }

  /** Loads the engine, or loads it anew where that has failed. */
  ready() {
    if (!this.engine || this.engine.broken) this.engine = new Engine(new Worker('./image-worker.js', { type: 'module' }));
  }

  async open(file, frame = 0) {
    const { part, by } = this;
    this.refuse('');
    this.asked.abort();
    clearTimeout(this.timer);
    part.setAttribute('aria-busy', 'true');
    try {
      this.ready();
      const image = await this.engine.ask('open', { file, frame });
      this.file = file;
      this.image = image;
      this.history = [];
      Object.assign(this, { found: undefined, net: undefined, centre: undefined, answer: undefined, choice: undefined, pattern: undefined, crystal: undefined, rows: [], areas: [], left: new Set(), setCentre: undefined, threshold: by('threshold').value });
      by('image-undo').disabled = true;
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
    const { by, image, areas } = this;
    const threshold = Math.max(2, Math.min(1000, Number(by('threshold').value) || 6));
    by('threshold').value = this.threshold = String(threshold);
    const run = (this.run = {});
    const found = await this.engine.ask('find', { threshold, centre: this.setCentre, areas });
    if (image !== this.image || run !== this.run) return;
    // What was left out is left out again.
    const out = [...this.left].map((number) => this.found.spots[number]);
    this.left = new Set(out.map((spot) => found.spots.findIndex(({ x, y }) => Math.hypot(x - spot.x, y - spot.y) < AGAIN)).filter((number) => number >= 0));
    const first = !this.found;
    this.found = found;
    this.centre = found.centre ?? this.setCentre;
    this.takeNet(0, first);
  }

  /** Goes on with one of the nets that were found. */
  takeNet(number, first = false) {
    const { found, left } = this;
    this.net = found.nets[number];
    this.grain = number;
    this.assigned = found.assigned.filter(({ net, spot }) => net === number && !left.has(spot));
    if (this.net && left.size) return this.reassign();
    if (this.net) this.centre = { x: this.net.x, y: this.net.y };
    this.show();
    return first ? this.ask() : this.identify();
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
    const { found, net, centre, assigned, left, areas, setCentre, grain, threshold } = this;
    this.history.push({ found, net, centre, assigned, left: new Set(left), areas, setCentre, grain, threshold });
    this.by('image-undo').disabled = false;
  }

  undo() {
    const before = this.history.pop();
    if (!before) return;
    Object.assign(this, before, { run: undefined });
    this.by('threshold').value = before.threshold;
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
    this.by('drop-masks').hidden = tool !== 'mask' || !this.areas?.length;
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
      if (name === 'centre') this.setCentre = { x: this.centre.x, y: this.centre.y };
      return this.net ? this.reassign(name !== 'centre') : this.find();
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

  told(words) {
    this.say(words);
  }

  walked(number) {
    const { x, y } = this.found.spots[number];
    this.say(`Spot at ${short(x, 1)}, ${short(y, 1)}${this.left.has(number) ? ', left out' : ''}`);
  }

  masked(corners) {
    this.change(() => this.mask([...this.areas, corners]));
  }

  mask(areas) {
    this.areas = areas;
    this.show();
    this.find();
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
    by('drop-masks').hidden = view.tool !== 'mask' || !this.areas.length;
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
    this.by('image-citation').textContent = [`${this.citation()}.`, credit(this.crystal)].filter(Boolean).join(' ');
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
    const material = by('image-material').value.trim();
    const zone = zoneFrom(by('image-zone').value);
    const asked = question(this, this.stated(), by('image-elements').value.trim(), material);
    this.asked = new AbortController();
    const { signal } = this.asked;
    by('candidates').setAttribute('aria-busy', 'true');
    try {
      const { answer, words } = asked ? await answerTo(asked, signal) : {};
      const said = zone && material && !answer?.candidates.some((row) => isOf(row, zone)) ? await this.saidRow(material, zone, signal) : undefined;
      if (signal.aborted) return;
      const wrong = by('image-zone').value.trim() && !zone ? 'A zone axis is written as 110, 1 -1 0 or [1 1 0].' : undefined;
      this.list(answer, words ?? wrong, zone, said);
    } catch (failure) {
      if (signal.aborted) return;
      this.list(undefined, 'The service could not be reached; what was found is still here.');
    }
    by('candidates').removeAttribute('aria-busy');
  }

  /** The pattern that is asked for by material and zone where the identification does not offer it. */
  async saidRow(material, zone, signal) {
    const { width, height } = this.image;
    const pixel = this.stated();
    try {
      return saidChoice(await this.crystals.named(material, signal), zone, pixel ? 1 : Math.min(width, height) / 2 / USUAL_REACH);
    } catch (failure) {
      if (failure.name === 'AbortError') throw failure;
      return undefined;
    }
  }

  list(answer, words, zone, said) {
    const { by, choice } = this;
    this.answer = answer;
    const rows = [...(answer?.candidates ?? []), ...(said ? [said] : [])];
    this.rows = rows;
    by('candidates').replaceChildren(...rows.map(rowOf));
    by('no-candidate').textContent = words ?? (rows.length ? '' : answer ? 'No material that was looked at shows such a pattern.' : this.found.kind === 'other' ? '' : 'There is too little to identify.');
    if (!rows.length) {
      Object.assign(this, { choice: undefined, crystal: undefined, calculated: [] });
      this.show();
      this.lay(undefined);
      return;
    }
    const asked = rows.findIndex((row) => zone && isOf(row, zone));
    const before = rows.findIndex((row) => choice && row.material.id === choice.material.id && String(row.zoneAxis) === String(choice.zoneAxis));
    this.choose(asked >= 0 ? asked : Math.max(0, before));
  }

  /** Chooses what somebody has pressed, which then counts more than the zone axis that was typed. */
  prefer(number) {
    if (!this.rows[number].own) this.by('image-zone').value = '';
    this.choose(number);
  }

  async choose(number) {
    const choice = this.rows[number];
    Object.assign(this, { choice, crystal: undefined });
    for (const button of this.by('candidates').querySelectorAll('button')) button.setAttribute('aria-pressed', String(Number(button.dataset.candidate) === number));
    const { signal } = this.asked;
    this.calculated = choice.zoneAxis ? [] : linesOf(choice, this.scaleOf(choice));
    this.show();
    try {
      const crystal = await this.crystals.of(choice.material.id, signal);
      if (choice !== this.choice) return;
      this.crystal = crystal;
      await (choice.zoneAxis ? this.compute(choice, crystal) : this.lay(undefined));
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

  async compute(choice, crystal) {
    const { image } = this;
    this.centre ??= { x: (image.width - 1) / 2, y: (image.height - 1) / 2 };
    const { centre } = this;
    const [zone, material] = [zoneOf(choice).join(' '), choice.material.id];
    const known = this.wantedLay(choice) ?? this.laidByHand(choice, material, zone);
    const scale = known ? scaleOf(known) : this.scaleOf(choice);
    const far = Math.max(...[[0, 0], [image.width, 0], [0, image.height], [image.width, image.height]].map(([x, y]) => Math.hypot(x - centre.x, y - centre.y)));
    const spots = await computed(this.engine, crystal, choice, this.kilovolts(), far / scale);
    if (choice !== this.choice || image !== this.image) return;
    this.pairs = pairsOf(choice, spots);
    const m = known ?? (this.pairs.length ? laid(this.pairs, this.by('lay-affine').checked) : turned(0, scale));
    this.lay({ spots, zone, material, x: centre.x, y: centre.y, m });
  }

  /** How the pattern lies that is in the address with which the page was opened; asked for once. */
  wantedLay(choice) {
    const { material, zone, rotation, scale } = this.wanted;
    if (material !== choice.material.id || !(Number(scale) > 0) || !isOf(choice, zoneFrom(zone ?? '') ?? [])) return undefined;
    this.wanted = {};
    return Number.isFinite(Number(rotation)) ? turned(Number(rotation), Number(scale)) : undefined;
  }

  /** What no spot says stays as it was laid. */
  laidByHand({ own }, material, zone) {
    const { pattern } = this;
    return own && pattern?.material === material && pattern.zone === zone ? pattern.m : undefined;
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
    const { pattern, found, centre, left } = this;
    if (!pattern) return;
    if (!this.pairs.length || this.choice.own) {
      const shortest = Math.min(...pattern.spots.map(({ right, up }) => Math.hypot(right, up)));
      const measured = found.spots.filter((spot, number) => !left.has(number)).map(({ x, y }) => toPattern(centre, x, y));
      this.pairs = nearPairs(pattern, measured, NEAREST * shortest * scaleOf(pattern.m));
    }
    if (!this.pairs.length) return;
    this.lay({ ...pattern, x: centre.x, y: centre.y, m: laid(this.pairs, this.by('lay-affine').checked) });
  }

  typed() {
    const [degrees, scale] = [Number(this.by('lay-turn').value), Number(this.by('lay-scale').value)];
    if (!this.pattern || !Number.isFinite(degrees) || !(scale > 0)) return;
    this.lay({ ...this.pattern, m: turned(degrees, scale) });
    this.reach();
  }

  /** What is laid by hand reaches to the edges of the image, however it was scaled. */
  reach() {
    if (this.choice.own) this.compute(this.choice, this.crystal);
  }

  turned(factor, degrees, done) {
    if (!this.pattern) return;
    this.base ??= this.pattern.m;
    const [a, b, c, d] = this.base;
    const [p, q, r, s] = turned(degrees, factor);
    const m = [p * a + q * c, p * b + q * d, r * a + s * c, r * b + s * d];
    this.pattern = { ...this.pattern, m };
    if (!done) return this.view.turn({ m });
    this.base = undefined;
    this.lay(this.pattern);
    return this.reach();
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
