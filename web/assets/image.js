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
const LONGEST = 60; // letters of a file's name that are shown
const KEPT = 60000; // milliseconds for which a file that is taken away can be read
const SHOWN = 1e-5; // of the size of a pixel, within which two of them are the same
const DIFFERENT = 0.005; // of the size of a pixel, from which on two of them are not one
const LIKELY = 0.5; // probability of a candidate from which on its cell is taken for a scale
const USUAL_REACH = 1.2; // 1/Å that go from the centre to the nearer edge where no scale is known
const CROSS = 'M-9 0h6m6 0h6M0-9v6m0 6v6';
const DOT = 'M-5 0h10M0-5v10';

const SMALLEST = 0.01; // pixels for 1/Å that a pattern may be scaled to
const GREATEST = 1e6;
const ROUNDING = 1e-9; // of a scale, which a turn changes in its last digits
const FIELDS = ['image-material', 'image-zone', 'image-elements', 'image-pixel', 'image-kv'];
const TEXTS = 'textarea, input:not([type=file], [type=checkbox], [type=range])'; // what undoes its own letters

const fits = (scale) => scale >= SMALLEST && scale <= GREATEST;
const place = ({ x, y }) => ({ x, y });

const NOT_LOADED = 'the engine could not be loaded; what is missing is asked for again with the next image';
const GONE = { refused: true, message: 'the engine was loaded anew; open the image again' };

const isSame = (row, choice) => row.material.id === choice.material.id && String(row.zoneAxis) === String(choice.zoneAxis);

/**
 * What is done on the page. Answers come late, and what was done by hand meanwhile counts more than they do: each belongs to the state
 * in which it was asked for. The image has a number, which the worker knows; a finding belongs to its threshold, masks and centre
 * (`found.of`), and leaves a net that was moved since (`hand`); a pattern that was laid by hand (`byHand`) lies as it was laid until it
 * is fitted again or another one is chosen; what the service says is dropped as soon as anything is asked anew.
 */
class Desk {
  constructor(part, say) {
    this.part = part;
    this.say = say;
    this.history = [];
    this.hand = 0;
    this.undone = 0;
    this.by = (id) => part.querySelector('#' + id);
    this.asked = new AbortController();
    this.crystals = new Crystals();
    this.view = new View(this.by('stage'), this);
    this.wanted = Object.fromEntries(new URLSearchParams(location.search));
    for (const name of ['material', 'zone']) if (this.wanted[name]) this.by('image-' + name).value = this.wanted[name];
    this.fields = this.read();
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
    // Anywhere on the page, since a browser leaves the page for what is dropped beside its place.
    const drop = (event) => {
      if (!part.isConnected) return ['dragover', 'dragleave', 'drop'].forEach((type) => document.removeEventListener(type, drop));
      const { types = [] } = event.dataTransfer ?? {};
      if (!types.includes('Files') && event.target.closest?.(TEXTS)) return undefined; // words for a field
      event.preventDefault();
      this.ready(); // while the image is still in the hand
      part.classList.toggle('over', event.type === 'dragover');
      return event.type === 'drop' && this.given(event.dataTransfer);
    };
    for (const type of ['dragover', 'dragleave', 'drop']) document.addEventListener(type, drop);
    const paste = (event) => {
      if (!part.isConnected) return document.removeEventListener('paste', paste);
      return event.clipboardData?.files.length && this.given(event.clipboardData);
    };
    document.addEventListener('paste', paste);
    const keyed = (event) => {
      if (!part.isConnected) return document.removeEventListener('keydown', keyed);
      if (event.key.toLowerCase() !== 'z' || event.shiftKey || !(event.ctrlKey || event.metaKey) || event.target.matches?.(TEXTS)) return;
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
    by('frame').addEventListener('change', () => {
      const frame = Math.max(1, Math.min(this.image.frames, Math.round(Number(by('frame').value)) || 1));
      this.open(this.file, frame - 1);
    });
    for (const id of FIELDS) {
      by(id).addEventListener('change', () => this.filled());
      by(id).addEventListener('keydown', ({ key }) => key === 'Enter' && this.found && this.identify()); // once more, if the service was away
    }
    for (const id of ['lay-turn', 'lay-scale']) by(id).addEventListener('change', () => this.typed());
    by('lay-affine').addEventListener('change', () => this.change(() => this.relay(), { affine: !by('lay-affine').checked }));
    search(by('image-material'), () => this.filled());
  }

  clicked(button) {
    if (!button) return;
    const { tool, view, out, candidate, grain } = button.dataset;
    if (tool) this.use(tool);
    else if (view === 'fit') this.view.fit();
    else if (view) this.view.scaleBy(view === 'in' ? 1.4 : 1 / 1.4);
    else if (out) this.takeAway(out);
    else if (candidate) this.change(() => this.prefer(Number(candidate)));
    else if (grain) this.change(() => ++this.hand && this.takeNet(Number(grain)));
    else if (button.id === 'image-undo') this.undo();
    else if (button.id === 'close-mask') this.view.close();
    else if (button.id === 'drop-masks') this.change(() => this.mask([]));
    else if (button.id === 'draw-net') this.change(() => this.drawNet());
    else if (button.id === 'calibrate') this.change(() => this.calibrate());
    else if (button.id === 'fit-again') this.change(() => this.relay());
  }

  refuse(words, title = 'Not opened') {
    const place = this.by('image-problem');
    place.hidden = !words;
    place.querySelector('h2').textContent = title;
    place.querySelector('p').textContent = words;
  }

  /** Says what went wrong with the image. */
  failed(failure, title) {
    this.refuse(`${this.shortName(title ? this.file : this.opening?.file)}: ${failure.message}.`.replace(/\.\.$/, '.'), title);
    if (!failure.refused) console.error(failure);
  }

  shortName(file) {
    const name = file?.name || 'The image';
    return name.length > LONGEST ? `${name.slice(0, LONGEST - 15)}\u2026${name.slice(-14)}` : name;
  }

  /** Loads the engine, or loads it anew where that has failed. */
  ready() {
    if (!this.engine || this.engine.broken) this.engine = new Engine(new Worker('./image-worker.js', { type: 'module' }), NOT_LOADED);
  }

  /** Opens what was dropped or pasted. */
  given({ files, items }) {
    const [file] = files;
    if (!file) return this.refuse('What was dropped is no file. Save the image, and open it here.');
    if (items?.[0]?.webkitGetAsEntry?.()?.isDirectory) return this.refuse('A folder cannot be opened here: open one of its images, or all of them with ./zoneaxis index FOLDER.');
    return this.open(file, 0, files.length > 1 ? [`${files.length} files came at once; this is the first. ./zoneaxis index opens a folder of them.`] : []);
  }

  async open(file, frame = 0, more = []) {
    const { part } = this;
    const opening = (this.opening = { file });
    this.refuse('');
    part.setAttribute('aria-busy', 'true');
    try {
      this.ready();
      const image = await this.engine.ask('open', { file, frame });
      image.notes.push(...more);
      this.take(image, file, frame);
      // What is opened after this one may be refused, so that this one stays; where it is not, the worker leaves these out.
      const painted = this.tone();
      await this.find();
      await painted;
    } catch (failure) {
      if (opening === this.opening) this.failed(failure);
      if (this.image) this.by('frame').value = this.frame + 1;
    }
    if (opening === this.opening) part.removeAttribute('aria-busy');
  }

  /** Looks at another image from now on. */
  take(image, file, frame) {
    const { part, by } = this;
    this.asked.abort();
    clearTimeout(this.timer);
    this.history = [];
    Object.assign(this, { file, image, frame, found: undefined, net: undefined, centre: undefined, answer: undefined, choice: undefined, pattern: undefined, crystal: undefined, calculated: [], pairs: [], rows: [], assigned: [], areas: [], left: new Set(), setCentre: undefined, threshold: by('threshold').value, dragging: undefined, base: undefined });
    by('image-undo').disabled = true;
    by('image-work').hidden = false;
    part.classList.add('opened');
    by('candidates').removeAttribute('aria-busy');
    for (const id of ['candidates', 'image-notes', 'image-grains']) by(id).replaceChildren();
    for (const id of ['image-told', 'no-candidate', 'image-under', 'image-methods', 'image-citation', 'calibration']) by(id).textContent = '';
    by('lay-fields').disabled = true;
    this.view.lay(undefined);
    this.view.found(undefined);
    this.view.show(image);
    by('frame').closest('.field').hidden = image.frames < 2;
    by('frame').max = image.frames;
    by('frame').value = frame + 1;
    if (!this.kept) put(by('image-pixel'), image.perNanometre ? short(image.perNanometre, 7) : '');
    else if (image.perNanometre && Math.abs(image.perNanometre / this.stated() - 1) > DIFFERENT) image.notes.push(`The file says ${short(image.perNanometre, 6)} 1/nm a pixel; ${short(this.stated(), 6)} is taken, as calibrated before.`);
    if (image.kilovolts) put(by('image-kv'), short(image.kilovolts));
    this.fields = this.read();
    const told = [image.format, `${image.width} × ${image.height}`, image.unit && `${short(image.pixelSize, 6)} ${image.unit} a pixel`, image.kilovolts && `${short(image.kilovolts)} kV`, image.cameraLength && `camera length ${short(image.cameraLength)} mm`];
    by('image-facts').textContent = [this.shortName(file), ...told].filter(Boolean).join(', ');
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
      const { image } = this;
      const painted = await this.engine.ask('tone', { image: image.number, brightness: 2 ** Number(by('tone-brightness').value), gamma: 2 ** Number(by('tone-gamma').value), logarithm: by('tone-log').checked, invert: by('tone-invert').checked });
      if (image !== this.image) painted?.bitmap.close();
      else if (painted) this.view.paint(painted);
      else this.failed(GONE, 'Not shown');
    } catch (failure) {
      this.failed(failure, 'Not shown');
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
    const { by, image, areas, setCentre, hand } = this;
    const threshold = Math.max(2, Math.min(1000, Number(by('threshold').value) || 6));
    by('threshold').value = this.threshold = String(threshold);
    const run = (this.run = {});
    by('candidates').setAttribute('aria-busy', 'true'); // until what is found has been identified
    let found;
    try {
      found = await this.engine.ask('find', { image: image.number, threshold, centre: setCentre, areas });
    } catch (failure) {
      if (image === this.image && run === this.run) this.notFound(failure);
      return undefined;
    }
    if (image !== this.image || run !== this.run) return undefined;
    if (!found) return this.notFound(GONE);
    this.run = undefined;
    found.of = { threshold: this.threshold, areas, setCentre };
    // What was left out is left out again.
    const out = [...this.left].map((number) => this.found.spots[number]);
    this.left = new Set(out.map((spot) => found.spots.findIndex(({ x, y }) => Math.hypot(x - spot.x, y - spot.y) < AGAIN)).filter((number) => number >= 0));
    const first = !this.found;
    this.found = found;
    if (this.net && hand !== this.hand) return this.keepNet();
    this.centre = found.centre ?? this.setCentre;
    return this.takeNet(0, first);
  }

  notFound(failure) {
    this.run = undefined;
    this.by('candidates').removeAttribute('aria-busy');
    this.failed(failure, 'Not found');
  }

  /** Stays with a net that was moved by hand while spots were looked for. */
  keepNet() {
    const { net, found } = this;
    this.grain = found.nets.findIndex((one) => ['ax', 'ay', 'bx', 'by'].every((part) => Math.abs(one[part] - net[part]) < AGAIN));
    if (!this.dragging) return this.reassign();
    this.assigned = assign(net, found.spots, this.left);
    return this.show();
  }

  /** Whether what was found belongs to what is asked for. */
  isFound() {
    const { found, threshold, areas, setCentre } = this;
    return found.of.threshold === threshold && found.of.areas === areas && found.of.setCentre === setCentre;
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
    this.hand++;
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
  change(act, was) {
    if (!this.found) return undefined;
    this.remember(was);
    return act();
  }

  /** Remembers how it is, but for what has already changed. */
  remember(was) {
    const { found, net, centre, assigned, left, areas, setCentre, grain, threshold, choice, crystal, pattern, pairs, calculated, fields, kept } = this;
    this.history.push({ found, net, centre, assigned, left: new Set(left), areas, setCentre, grain, threshold, choice, crystal, pattern, pairs, calculated, fields, kept, affine: this.by('lay-affine').checked, ...was });
    this.by('image-undo').disabled = false;
  }

  undo() {
    if (!this.history.length) return;
    const { affine, ...before } = this.history.pop();
    const asked = Boolean(this.run) || ['net', 'assigned', 'fields'].some((name) => before[name] !== this[name]);
    Object.assign(this, before, { run: undefined, dragging: undefined, base: undefined });
    this.hand++;
    this.undone++;
    this.by('threshold').value = before.threshold;
    this.by('lay-affine').checked = affine;
    for (const id of FIELDS) put(this.by(id), before.fields[id], true);
    this.by('image-undo').disabled = !this.history.length;
    this.say('Undone');
    this.show();
    this.press();
    this.lay(before.pattern);
    if (!this.isFound()) this.find();
    else if (asked || !this.rows.some((row) => this.choice && isSame(row, this.choice))) this.identify();
  }

  read() {
    return Object.fromEntries(FIELDS.map((id) => [id, this.by(id).value.trim()]));
  }

  /** Takes over what was typed. */
  filled() {
    const fields = this.read();
    if (FIELDS.every((id) => fields[id] === this.fields[id])) return;
    if (this.found) this.remember();
    this.fields = fields;
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

  dragged(name, place, done, again = false) {
    if (!this.found || (name !== 'centre' && !this.net)) return undefined;
    if (!this.dragging) {
      if (!again) this.remember();
      this.dragging = { net: this.net, centre: this.centre };
    }
    this.hand++;
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

  /** The transmitted beam is a node of the net where there is one; the pattern goes with it. */
  moveCentre(place, net) {
    this.centre = place;
    if (net) {
      const [m, n] = indices(net, place.x, place.y).map(Math.round);
      this.centre = node(net, m, n);
      this.net = { ...net, ...this.centre };
    }
    if (!this.pattern) return;
    this.pattern = { ...this.pattern, ...this.centre };
    this.view.lay(this.pattern);
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
    const kept = this.kept && given && Math.abs(this.stated() / given - 1) < SHOWN;
    this.by('calibrate').hidden = !given || kept;
    this.by('calibration').textContent = kept ? `A pixel is ${short(this.stated(), 6)} 1/nm, for the next image too.` : given ? `If that is right, a pixel is ${short(given, 6)} 1/nm.` : '';
  }

  // ---------------------------------------------------------------------------------------------------- identification

  /** Size of a pixel in 1/nm as the file or the user has it. */
  stated() {
    const given = Number(this.by('image-pixel').value.replace(',', '.'));
    return given > 0 ? given : undefined;
  }

  /** Size of a pixel in 1/nm if what is laid over the image is right; nothing where its size is only one to begin with. */
  calibrated() {
    if (this.pattern && this.choice?.own && !this.pattern.byHand) return undefined;
    if (this.pattern) return 1 / (ANGSTROM * scaleOf(this.pattern.m));
    return this.choice && !this.choice.zoneAxis ? 1 / (ANGSTROM * this.scaleOf(this.choice)) : undefined;
  }

  perNanometre() {
    return this.stated() ?? this.calibrated();
  }

  /** Whether the scale is sure enough for a bar. */
  isScaled() {
    return Boolean(this.stated() ?? (this.choice?.own || this.choice?.probability >= LIKELY ? this.calibrated() : undefined));
  }

  /** Asks again what it may be, a moment after the last correction; what is on its way belongs to what was before. */
  identify() {
    clearTimeout(this.timer);
    this.asked.abort();
    this.by('candidates').setAttribute('aria-busy', 'true');
    this.timer = setTimeout(() => this.ask(), PAUSE);
  }

  async ask() {
    const { by } = this;
    this.asked.abort();
    if (!this.found) return this.run || by('candidates').removeAttribute('aria-busy');
    const material = by('image-material').value.trim();
    const zone = zoneFrom(by('image-zone').value);
    const asked = question(this, this.stated(), by('image-elements').value.trim(), material);
    this.asked = new AbortController();
    const { signal } = this.asked;
    by('candidates').setAttribute('aria-busy', 'true');
    let told;
    try {
      const { answer, words, busy } = asked ? await answerTo(asked, signal) : {};
      if (busy) throw Object.assign(new Error(words ?? 'The service failed'), { busy });
      const said = zone && material && !answer?.candidates.some((row) => isOf(row, zone)) ? await this.saidRow(material, zone, signal) : undefined;
      if (signal.aborted) return undefined;
      const wrong = by('image-zone').value.trim() && !zone ? 'A zone axis is written as 110, 1 -1 0 or [1 1 0].' : undefined;
      told = [answer, words ?? wrong, zone, said];
    } catch (failure) {
      if (signal.aborted) return undefined;
      // What lies over the image, by hand perhaps, stays there.
      const why = failure.busy ? failure.message.replace(/\.$/, '') : 'The service could not be reached';
      by('no-candidate').textContent = `${why}; what was found is still here. Enter in a field asks again.`;
    }
    if (told) await this.list(...told);
    return signal.aborted || this.run || by('candidates').removeAttribute('aria-busy'); // a run of finding asks again when it ends
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

  async list(answer, words, zone, said) {
    const { by, choice } = this;
    this.answer = answer;
    const rows = [...(answer?.candidates ?? []), ...(said ? [said] : [])];
    this.rows = rows;
    by('candidates').replaceChildren(...rows.map(rowOf));
    by('no-candidate').textContent = words ?? (rows.length ? '' : answer ? 'No material that was looked at shows such a pattern.' : this.found.kind === 'other' ? '' : 'There is too little to identify.');
    if (!rows.length) {
      Object.assign(this, { choice: undefined, crystal: undefined, calculated: [], pattern: undefined });
      this.show();
      this.lay(undefined);
      return;
    }
    const asked = rows.findIndex((row) => zone && isOf(row, zone));
    const before = rows.findIndex((row) => choice && isSame(row, choice));
    await this.choose(asked >= 0 ? asked : Math.max(0, before));
  }

  /** Chooses what somebody has pressed, which then counts more than the zone axis that was typed or an address that was followed. */
  prefer(number) {
    this.wanted = {};
    if (!this.rows[number].own) {
      put(this.by('image-zone'), '', true);
      this.fields = this.read();
    }
    this.choose(number);
  }

  /** Marks the candidate that is chosen. */
  press() {
    const at = this.rows.findIndex((row) => this.choice && isSame(row, this.choice));
    for (const button of this.by('candidates').querySelectorAll('button')) button.setAttribute('aria-pressed', String(Number(button.dataset.candidate) === at));
  }

  async choose(number) {
    const choice = this.rows[number];
    Object.assign(this, { choice, crystal: this.crystal?.id === choice.material.id ? this.crystal : undefined });
    this.press();
    const { signal } = this.asked;
    this.calculated = choice.zoneAxis ? [] : linesOf(choice, this.scaleOf(choice));
    this.show();
    if (this.pattern && !this.isLaid(choice)) this.lay(undefined);
    try {
      const crystal = await this.crystals.of(choice.material.id, signal);
      if (choice !== this.choice) return;
      this.crystal = crystal;
      await (choice.zoneAxis ? this.compute(choice, crystal) : this.lay(undefined));
    } catch (failure) {
      if (failure.name === 'AbortError' || choice !== this.choice) return;
      this.lay(undefined);
      this.by('no-candidate').textContent = `The pattern of ${choice.material.formula} could not be calculated: ${failure.refused ? failure.message : 'its structure could not be fetched'}.`;
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

  /** Whether it is the pattern of a candidate that lies over the image. */
  isLaid(choice) {
    const { pattern } = this;
    return pattern?.material === choice.material.id && pattern.zone === zoneOf(choice).join(' ');
  }

  /** How the pattern lies where somebody has laid it by hand, or has followed an address: it stays so. */
  byHand(choice) {
    return this.pattern?.byHand && this.isLaid(choice) ? this.pattern.m : this.wantedLay(choice);
  }

  async compute(choice, crystal) {
    const { image, undone } = this;
    const { width, height } = image;
    this.centre ??= { x: (width - 1) / 2, y: (height - 1) / 2 };
    const { centre } = this;
    const scale = this.byHand(choice) ? scaleOf(this.byHand(choice)) : this.scaleOf(choice);
    const far = Math.max(...[[0, 0], [width, 0], [0, height], [width, height]].map(([x, y]) => Math.hypot(x - centre.x, y - centre.y)));
    const spots = await computed(this.engine, crystal, choice, this.kilovolts(), far / scale);
    if (choice !== this.choice || image !== this.image) return;
    if (undone !== this.undone) {
      await this.compute(choice, crystal); // as far as it reaches now
      return;
    }
    // Turned, scaled or moved meanwhile, it lies so.
    const hand = this.byHand(choice);
    this.wanted = {};
    this.pairs = pairsOf(choice, spots);
    const m = hand ?? (this.pairs.length ? laid(this.pairs, this.by('lay-affine').checked) : turned(0, scale));
    this.lay({ spots, zone: zoneOf(choice).join(' '), material: choice.material.id, ...place(this.centre), m, byHand: Boolean(hand) });
    if (hand && scaleOf(hand) !== scale) await this.compute(choice, crystal);
  }

  /** How the pattern lies that is in the address with which the page was opened. */
  wantedLay(choice) {
    const { material, zone, rotation, scale } = this.wanted;
    if (material !== choice.material.id || !isOf(choice, zoneFrom(zone ?? '') ?? [])) return undefined;
    return fits(Number(scale)) && Number.isFinite(Number(rotation)) ? turned(Number(rotation), Number(scale)) : undefined;
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
    put(by('lay-turn'), pattern ? short(turnOf(pattern.m)) : '');
    put(by('lay-scale'), pattern ? short(scaleOf(pattern.m)) : '');
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
    if (!pattern) return undefined;
    const near = !this.pairs.length || Boolean(this.choice.own);
    if (near) {
      const shortest = Math.min(...pattern.spots.map(({ right, up }) => Math.hypot(right, up)));
      const measured = found.spots.filter((spot, number) => !left.has(number)).map(({ x, y }) => toPattern(centre, x, y));
      this.pairs = nearPairs(pattern, measured, NEAREST * shortest * scaleOf(pattern.m));
    }
    if (!this.pairs.length) return this.say('No spot lies near enough to fit the pattern to');
    this.lay({ ...pattern, ...place(centre), m: laid(this.pairs, this.by('lay-affine').checked), byHand: near });
    return this.reach();
  }

  /** What was typed of how the pattern lies; what cannot be meant is put back. */
  typed() {
    const { by, pattern } = this;
    const [degrees, scale] = ['lay-turn', 'lay-scale'].map((id) => Number(by(id).value.trim().replace(',', '.').replace('\u2212', '-') || NaN));
    const fine = Number.isFinite(degrees) && fits(scale);
    if (!pattern) return;
    const [turn, size] = [turnOf(pattern.m), scaleOf(pattern.m)];
    if (!fine) this.say('A turn is a number of degrees, a scale so many pixels for 1/Å');
    put(by('lay-turn'), short(turn), true);
    put(by('lay-scale'), short(size), true);
    // What was not typed stays as it is, with all its decimals and the distortion.
    if (fine) this.turned(scale === Number(short(size)) ? 1 : scale / size, degrees === Number(short(turn)) ? 0 : degrees - turn, true);
  }

  /** What is laid by hand reaches to the edges of the image, however it was scaled. */
  layByHand(m) {
    const before = scaleOf(this.pattern.m);
    this.lay({ ...this.pattern, m, byHand: true });
    if (Math.abs(scaleOf(m) / before - 1) > ROUNDING) this.reach();
  }

  /** Patterns are calculated one after the other, and as far as the last one must reach, however many keys were pressed meanwhile. */
  async reach() {
    this.reaching = { again: Boolean(this.reaching) };
    if (this.reaching.again) return;
    do {
      this.reaching = { again: false };
      const { choice, crystal } = this;
      if (choice?.zoneAxis && crystal) await this.compute(choice, crystal).catch(() => undefined);
    } while (this.reaching.again);
    this.reaching = undefined;
  }

  turned(factor, degrees, done, again = false) {
    if (!this.pattern) {
      this.base = undefined;
      return;
    }
    if (!this.base && factor === 1 && degrees === 0) return;
    if (!this.base && !again) this.remember();
    this.base ??= this.pattern.m;
    const within = Math.max(SMALLEST, Math.min(GREATEST, factor * scaleOf(this.base))) / scaleOf(this.base);
    const [a, b, c, d] = this.base;
    const [p, q, r, s] = turned(degrees, within);
    const m = [p * a + q * c, p * b + q * d, r * a + s * c, r * b + s * d];
    if (done) {
      this.pattern = { ...this.pattern, m: this.base };
      this.base = undefined;
      return this.layByHand(m);
    }
    this.pattern = { ...this.pattern, m, byHand: true };
    return this.view.turn({ m });
  }

  calibrate() {
    const pixel = this.calibrated();
    if (!pixel) return;
    this.kept = true;
    put(this.by('image-pixel'), short(pixel, 7), true);
    this.fields = this.read();
    this.say('The size of a pixel is kept for the next image');
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

  async takeAway(format) {
    if (!this.found) return;
    const { image, file } = this;
    this.refuse('');
    let content;
    try {
      const { document: whole, drawing, painting, table } = await import('./image-out.js');
      const made = { svg: drawing, png: painting, csv: table, json: (desk) => JSON.stringify(whole(desk), undefined, 1) + '\n' }[format];
      content = await made(this);
    } catch (failure) {
      if (image !== this.image) return;
      console.error(failure);
      this.refuse('The file could not be made. Try again; what could not be loaded is asked for again.', 'Not taken away');
      return;
    }
    if (image !== this.image) return; // it would be of two
    const types = { svg: 'image/svg+xml', csv: 'text/csv', json: 'application/json' };
    const blob = content instanceof Blob ? content : new Blob([content], { type: types[format] });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = `${(file.name || 'image').replace(/\.[^.]*$/, '')}-indexed.${format}`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), KEPT);
  }
}

/** Fills a field, but for one in which somebody is writing, unless it is for sure. */
function put(field, text, surely = false) {
  if (!surely && document.activeElement === field && field.value !== (field.dataset.put ?? field.defaultValue)) return;
  field.value = text;
  field.dataset.put = text;
}

/** Makes the page work. */
export function work(part, say) {
  const desk = new Desk(part.querySelector('#desk'), say);
  desk.use('look');
  return desk;
}
