// Reads images and finds what is on them, beside the page, which stays free. This is the one place that sees an image, and its policy
// lets it load the engine and talk to nobody else.

import './strict-math.js';

const loading = import('./engine.js').catch((failure) => ({ failure }));

const LARGEST = 64 << 20; // pixels
const SHOWN = 2048; // pixels of the longer side of what is shown

let opening; // the engine's image
let number = 0; // of the image, by which questions about another one are known
let shown; // counts of what is shown, with their size and levels

const PICTURES = [
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['BMP', [0x42, 0x4d]],
  ['GIF', [0x47, 0x49, 0x46, 0x38]],
  ['WebP', [0x52, 0x49, 0x46, 0x46]],
];

class Refusal extends Error {}

/** What the worker works with and could not load. */
class Missing extends Error {}

async function loaded(part) {
  const { failure, ...all } = await part;
  if (failure) throw new Missing(failure.message);
  return all;
}

/** The bytes of a file, which may be gone since it was chosen, or no file at all. */
async function bytesOf(part) {
  try {
    return await part.arrayBuffer();
  } catch (failure) {
    throw new Refusal(`it could not be read (${failure.name === 'NotFoundError' ? 'it is no longer there' : 'it is a folder, was changed meanwhile, or is larger than a page may hold'})`);
  }
}

/** Width and height that a picture says that it has, where that is at its beginning: it is not unpacked if it is too large. */
function stated(head, format) {
  const view = new DataView(head.buffer);
  if (format === 'PNG' && head.length > 23) return [view.getUint32(16), view.getUint32(20)];
  if (format === 'BMP' && head.length > 25) return [view.getInt32(18, true), view.getInt32(22, true)].map(Math.abs);
  return [0, 0];
}

function limit(width, height) {
  if (width * height > LARGEST) throw new Refusal(`an image of ${width} x ${height} pixels is too large; at most 64 megapixels are read`);
}

/** A picture as the browser decodes it, turned as its camera was held. */
async function picture(file, head, format) {
  limit(...stated(head, format));
  let bitmap;
  try {
    bitmap = await createImageBitmap(file, { colorSpaceConversion: 'none' });
  } catch {
    throw new Refusal(`the ${format} file is damaged, or of a kind that this browser does not know`);
  }
  const { width, height } = bitmap;
  limit(width, height);
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  const { data } = context.getImageData(0, 0, width, height);
  const opened = (await loaded(loading)).picture(width, height, new Int32Array(data.buffer), format);
  // The 25th byte of a PNG is how many bits a sample has.
  const notes = format === 'PNG' && head[24] === 16 ? ['The picture has 16 bits; browsers keep 8 of them. Open the TIFF, or use ./zoneaxis index.'] : [];
  return [opened, notes];
}

const HDF5 = [0x89, 0x48, 0x44, 0x46, 0x0d, 0x0a, 0x1a, 0x0a];

const begins = (head, magic) => magic.every((byte, i) => head[i] === byte);

/** An image of an HDF5 file; the library that reads them is loaded for them alone. */
async function hierarchy(file, frame) {
  const { opened } = await loaded(import('./image-hdf.js').catch((failure) => ({ failure })));
  const bytes = await bytesOf(file);
  let tree;
  try {
    tree = opened(bytes);
  } catch {
    throw new Refusal('the HDF5 file is damaged, or of a version that is not read in the page; open it with ./zoneaxis index');
  }
  return (await loaded(loading)).hierarchy(tree, frame);
}

async function read(file, head, frame) {
  const format = PICTURES.find(([, magic]) => begins(head, magic))?.[0];
  if (format) return picture(file, head, format);
  return [begins(head, HDF5) ? await hierarchy(file, frame) : (await loaded(loading)).open(new Int8Array(await bytesOf(file)), frame), []];
}

async function open({ file, frame }) {
  const head = new Uint8Array(await bytesOf(file.slice(0, 32)));
  if (!head.length) throw new Refusal('the file is empty');
  const [opened, more] = await read(file, head, frame);
  if (opened.refusal()) throw new Refusal(opened.refusal());
  const step = Math.ceil(Math.max(opened.width(), opened.height()) / SHOWN);
  const counts = opened.counts(step);
  shown = { step, width: Math.ceil(opened.width() / step), height: Math.ceil(opened.height() / step), counts, levels: levels(counts) };
  opening = opened;
  number++; // last, since what fails before leaves the image that was open
  const known = (value) => (Number.isFinite(value) ? value : undefined);
  return {
    number,
    width: opening.width(),
    height: opening.height(),
    format: opening.format(),
    frames: opening.frames(),
    pixelSize: known(opening.pixelSize()),
    unit: opening.unit(),
    perNanometre: known(opening.perNanometre()),
    kilovolts: known(opening.kilovolts()),
    cameraLength: known(opening.cameraLength()),
    notes: [...opening.notes(), ...more],
  };
}

/** What nearly all counts are between. */
function levels(counts) {
  const every = Math.max(1, Math.floor(counts.length / 60000));
  const sample = [];
  for (let i = 0; i < counts.length; i += every) if (Number.isFinite(counts[i])) sample.push(counts[i]);
  const sorted = Float32Array.from(sample).sort();
  const share = (part) => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;
  const dark = share(0.005);
  return { dark, bright: Math.max(share(0.998), dark + 1e-12) };
}

const STEPS = 4096;
const REACH = 4; // times the range of nearly all counts, beyond which all is alike

/** Greys by count. */
function tones({ brightness, gamma, logarithm, invert }) {
  const table = new Uint32Array(STEPS);
  for (let i = 0; i < STEPS; i++) {
    let share = Math.min(1, ((REACH * i) / (STEPS - 1)) * brightness);
    if (logarithm) share = Math.log1p(400 * share) / Math.log1p(400);
    share = share ** (1 / gamma);
    const grey = Math.round(255 * (invert ? 1 - share : share));
    table[i] = 0xff000000 | (grey << 16) | (grey << 8) | grey;
  }
  return table;
}

/** The image as a picture. */
async function tone(settings) {
  const { counts, width, height } = shown;
  const { dark, bright } = shown.levels;
  const table = tones(settings);
  const pixels = new Uint32Array(counts.length);
  const scale = (STEPS - 1) / (REACH * (bright - dark));
  for (let i = 0; i < counts.length; i++) {
    const at = (counts[i] - dark) * scale;
    pixels[i] = table[at > 0 ? (at < STEPS ? at | 0 : STEPS - 1) : 0];
  }
  const bitmap = await createImageBitmap(new ImageData(new Uint8ClampedArray(pixels.buffer), width, height));
  return { bitmap, step: shown.step };
}

function rows(numbers, names) {
  const all = [];
  for (let i = 0; i < numbers.length; i += names.length) all.push(Object.fromEntries(names.map((name, k) => [name, numbers[i + k]])));
  return all;
}

function find({ threshold, centre, areas }) {
  const found = opening.find(
    threshold,
    Float64Array.from(centre ? [centre.x, centre.y] : []),
    Float64Array.from(areas.flat().flatMap(({ x, y }) => [x, y])),
    Int32Array.from(areas.map((area) => area.length)),
  );
  const [x, y, certain] = found.centre();
  const [ratio, direction, residual] = found.ellipse();
  return {
    kind: found.kind(),
    notes: [...found.notes()],
    centre: x === undefined ? undefined : { x, y, certain: certain === 1 },
    nets: rows(found.nets(), ['x', 'y', 'ax', 'ay', 'bx', 'by', 'residual', 'evidence']),
    assigned: rows(found.assigned(), ['net', 'spot', 'm', 'n', 'distance']),
    spots: rows(found.spots(), ['x', 'y', 'intensity', 'radius', 'significance']),
    rings: rows(found.rings(), ['radius', 'width', 'intensity', 'coverage']),
    ellipse: ratio === undefined ? undefined : { ratio, direction, residual },
  };
}

/** The pattern of a crystal as its document has it. */
async function pattern({ crystal: { cell, sites }, hexagonal, zone, kilovolts, gmax, sigma }) {
  const atoms = sites.flatMap(({ xyz, species }, site) => species.map(({ element, occupancy, displacement = NaN }) => ({ element, row: [site, ...xyz, occupancy, displacement] })));
  const computed = (await loaded(loading)).pattern(
    Float64Array.from([cell.a, cell.b, cell.c, cell.alpha, cell.beta, cell.gamma]),
    atoms.map(({ element }) => element),
    Float64Array.from(atoms.flatMap(({ row }) => row)),
    hexagonal,
    Int32Array.from(zone),
    kilovolts,
    gmax,
    sigma,
  );
  if (computed.refusal()) throw new Refusal(computed.refusal());
  return { reflections: rows(computed.reflections(), ['h', 'k', 'l', 'right', 'up', 'g', 'excitationError', 'laueZone', 'relative']) };
}

const tasks = { open, tone, find, pattern };
const latest = {}; // of each task, the last that was asked for
let before = Promise.resolve();

/** Whether nobody waits for it any more: it is about an image that was open before, or finding, which takes longest, was asked for again. */
const late = (id, task, what) => (what.image !== undefined && what.image !== number) || (task === 'find' && latest.find !== id);

addEventListener('message', ({ data: { id, task, what } }) => {
  latest[task] = id;
  // One after the other: what is found belongs to what was opened last.
  before = before.then(async () => {
    try {
      const answer = late(id, task, what) ? undefined : await tasks[task](what);
      postMessage({ id, answer }, answer?.bitmap ? [answer.bitmap] : []);
    } catch (failure) {
      const refused = failure instanceof Refusal;
      const missing = failure instanceof Missing;
      if (!refused && !missing) console.error(failure);
      postMessage({ id, refused, missing, words: refused ? failure.message : 'the engine failed at this image' });
    }
  });
});
