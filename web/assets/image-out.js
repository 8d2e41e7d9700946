// What is taken away of an indexed image: a drawing with the image inside, a picture, tables, words.

import { short } from './image-ask.js';
import { panelOf, scaleOf, shape as shapeOf, toImage, turnOf } from './image-net.js';
import { credit } from './image-words.js';

const WIDTH = 1200; // pixels of the image in a drawing at most
const LABEL = 13; // height of an em in a drawing of 520 units
const LEAST_LABEL = 6;
const LABEL_SHARE = 0.3; // of the way to the next spot
const TURNS = [0.7, 2.44, -0.7, -2.44, 0.45, 0.95, 2.2, 2.7, -0.45, -0.95, -2.2, -2.7]; // directions in which a ring may have its indices
const GREYS = 260; // pixels across of what is looked at before something is written over it
const RESTLESS = 4; // levels of grey that one place is worse than the one before it in its list
const MARGIN = 12;
const LONGEST_BAR = 0.4; // of the width of its panel

/** Colours on dark images and on bright ones. */
const DARK = { measured: '#ffd23e', other: '#ff9d2e', double: '#d08bff', calculated: '#4fd1ff', letters: '#fff', halo: '#000' };
const BRIGHT = { measured: '#a85a00', other: '#c01f00', double: '#7a1fd0', calculated: '#0057b8', letters: '#000', halo: '#fff' };

/**
 * Outlines of the typeface of the pictures (Inter, SIL Open Font License 1.1, which leaves drawings free): width, path; hundredths of an em.
 */
const GLYPHS = {
  '0': [62, 'm31 1c16 0 26-14 26-37s-10-38-26-38s-25 14-25 38s9 37 25 37zm0-8c-10 0-17-10-17-29s7-30 17-30s17 11 17 30s-6 29-17 29z'],
  '1': [46, 'm33-73h-9l-18 12v9l18-11v63h9z'],
  '2': [61, 'm8 0h45v-8h-33l16-18c12-13 16-19 16-28c0-11-9-20-22-20s-22 9-22 22h8c0-9 6-14 14-14s14 5 14 12s-4 12-12 21l-24 27z'],
  '3': [64, 'm32 1c14 0 25-9 25-21c0-9-6-16-15-17v-1c7-2 12-8 12-16c0-11-8-20-22-20c-12 0-23 8-23 19h8c1-7 8-11 15-11s13 5 13 12s-6 13-14 13h-6v8h6c11 0 17 5 17 13s-7 13-16 13s-15-4-16-11h-9c1 11 11 19 25 19z'],
  '4': [64, 'm6-15h34v15h8v-15h10v-8h-10v-50h-10l-32 51zm34-8h-25l24-39h1z'],
  '5': [61, 'm30 1c14 0 24-10 24-24s-10-25-23-25c-5 0-10 2-13 5l3-22h30v-8h-38l-4 36l8 1c3-2 8-4 13-4c9 0 16 7 16 17s-7 16-16 16c-7 0-13-5-14-11h-8c0 11 10 19 22 19z'],
  '6': [62, 'm32 1c14 0 24-11 24-24c0-15-10-25-23-25c-7 0-14 4-18 10c0-18 7-28 18-28c7 0 12 5 14 11h8c-1-11-10-19-22-19c-17 0-27 15-27 40c0 27 14 35 26 35zm0-8c-9 0-16-8-16-16s7-17 16-17s15 8 15 17s-6 16-15 16z'],
  '7': [57, 'm10 0h9l32-64v-9h-46v8h37v1z'],
  '8': [62, 'm31 1c14 0 24-8 25-20c-1-10-7-17-15-19c7-2 12-9 12-16c0-11-10-20-22-20s-22 9-22 20c0 7 4 14 11 16c-8 2-14 9-14 19c0 12 10 20 25 20zm0-8c-10 0-16-5-16-13s6-14 16-14s16 6 16 14s-6 13-16 13zm0-34c-8 0-14-5-14-13s6-12 14-12s13 5 13 12s-5 13-13 13z'],
  '9': [62, 'm31-74c-15 0-25 11-25 25s11 24 23 24c8 0 14-4 18-10h1c0 18-7 28-18 28c-8 0-13-5-14-11h-9c2 11 10 19 23 19c16 0 26-14 26-40s-13-35-25-35zm0 8c9 0 15 8 15 16s-7 17-16 17s-15-7-15-16s7-17 16-17z'],
  '.': [28, 'm14 1c3 0 6-3 6-7s-3-6-6-6s-7 3-7 6s3 7 7 7z'],
  '/': [36, 'm33-76h-7l-24 87h8z'],
  'n': [59, 'm16-33c0-9 6-15 14-15s12 5 12 14v34h9v-35c0-14-8-20-19-20c-8 0-13 3-16 9v-9h-8v55h8z'],
  'm': [87, 'm8 0h8v-34c0-8 6-14 12-14s11 4 11 11v37h9v-36c0-7 4-12 12-12c6 0 11 3 11 11v37h8v-37c0-12-7-18-16-18s-14 3-17 9c-3-6-8-9-15-9s-12 3-15 9v-9h-8z'],
  ' ': [28, ''],
};

/** A text as one path. A minus sign becomes a bar over what follows. */
function outlined(parts) {
  let x = 0;
  const paths = [];
  for (const part of parts) {
    const text = String(part).replace('-', '');
    const begin = x;
    for (const character of text) {
      const [width, path] = GLYPHS[character] ?? GLYPHS[' '];
      if (path) paths.push(`M${x} 0` + path);
      x += width;
    }
    if (text !== String(part)) paths.push(`M${begin + 6} -90h${x - begin - 12}v7h${begin + 12 - x}z`);
  }
  return { path: paths.join(''), width: x / 100 };
}

const escaped = (text) => String(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** The image as it is shown, without what is drawn over it. */
async function plain(view, size) {
  const scale = Math.min(1, WIDTH / size.width);
  const canvas = new OffscreenCanvas(Math.round(size.width * scale), Math.round(size.height * scale));
  const context = canvas.getContext('2d');
  context.imageSmoothingQuality = 'high';
  context.drawImage(view.bitmap, 0, 0, canvas.width, canvas.height);
  return canvas.convertToBlob({ type: 'image/png' });
}

function dataAddress(blob) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result);
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}

/** A bar of a round length in 1/nm, in the corner of the pattern in which it hides least. */
function bar(perNanometre, k, panel, letters) {
  const [left, top, right, bottom] = [panel.left, panel.top, panel.right, panel.bottom].map((place) => place * k);
  const longest = (Math.min(130, LONGEST_BAR * (right - left)) / k) * perNanometre;
  let length = 1e-3;
  for (let decade = 1e-3; decade < 1e4; decade *= 10) for (const step of [1, 2, 5]) if (step * decade <= longest) length = step * decade;
  const width = (length / perNanometre) * k;
  const text = outlined([short(length, 3), ' nm']);
  const power = outlined(['1']);
  const em = Math.min(LABEL, (bottom - top) / 12);
  const tall = 1.75 * em;
  const wide = Math.max(width, (text.width + 0.9) * em);
  const across = [0, 1, 0.25, 0.75, 0.5].map((share) => left + MARGIN + share * (right - left - 2 * MARGIN - wide));
  const places = [bottom - MARGIN, top + MARGIN + tall].flatMap((y) => across.map((x) => ({ x, y })));
  const { x, y, free } = letters.corner(wide, tall, [places[0], places[1], places[5], places[6], ...places]);
  // Where spots are everywhere, some are hidden openly.
  const plate = free ? '' : `<rect x="${short(x - 6)}" y="${short(y - tall - 4)}" width="${short(wide + 12)}" height="${short(tall + 9)}" fill="${letters.ink.halo}" stroke="none"/>`;
  const size = em / 100;
  const base = y - 0.75 * em;
  // A raised minus sign and one.
  const raised = 'M0 -32h38v8h-38z';
  return (
    `<g fill="${letters.ink.letters}" stroke="${letters.ink.halo}" stroke-opacity=".75" stroke-linejoin="round">${plate}<rect x="${short(x)}" y="${short(y - 0.35 * em)}" width="${short(width)}" height="${short(0.35 * em)}" stroke-width="1.2" paint-order="stroke"/>` +
    `<g stroke-width="16" paint-order="stroke"><path aria-label="${short(length, 3)} 1/nm" transform="translate(${short(x)} ${short(base)})scale(${short(size, 4)})" d="${text.path}"/>` +
    `<g transform="translate(${short(x + (text.width + 0.06) * em)} ${short(base - 0.34 * em)})scale(${short(0.62 * size, 4)})"><path d="${raised}"/><path transform="translate(44 0)" d="${power.path}"/></g></g></g>`
  );
}

/** The drawing; letters are outlines, so that it looks the same everywhere. */
export async function drawing(desk) {
  const { image, view } = desk;
  const k = 520 / image.width;
  const height = image.height * k;
  const at = ({ x, y }) => ({ x: (x + 0.5) * k, y: (y + 0.5) * k });
  const picture = `<image width="520" height="${short(height)}" href="${await dataAddress(await plain(view, image))}"/>`;
  const { pattern, choice } = desk; // behind all waiting, so that circles, indices and words are of one moment
  const ink = view.isBright() ? BRIGHT : DARK;
  const letters = new Letters(height, greys(view, height), ink);
  const parts = [];
  const measured = desk.spotsShown().map(({ spot, state }) => ({ ...at(spot), r: Math.max(3, (2.4 * spot.radius + 1) * k), stroke: /double/.test(state) ? ink.double : state === 'other' ? ink.other : ink.measured }));
  const spots = measured.map(({ x, y, r, stroke }) => `<circle cx="${short(x)}" cy="${short(y)}" r="${short(r)}" stroke="${stroke}"/>`);
  parts.push(`<g fill="none" stroke-width="1.1">${spots.join('')}</g>`);
  const rings = desk.ringsShown().map(({ x, y, rx, ry, direction }) => {
    const middle = at({ x, y });
    return `<ellipse rx="${short(rx * k)}" ry="${short(ry * k)}" transform="translate(${short(middle.x)} ${short(middle.y)})rotate(${short(-direction)})"/>`;
  });
  parts.push(`<g fill="none" stroke="${ink.measured}" stroke-width=".9">${rings.join('')}</g>`);
  if (desk.centre) {
    const { x, y } = at(desk.centre);
    const cross = `M${short(x - 9)} ${short(y)}h6m6 0h6M${short(x)} ${short(y - 9)}v6m0 6v6`;
    parts.push(`<path d="${cross}" stroke="${ink.halo}" stroke-opacity=".6" stroke-width="2.6"/><path d="${cross}" stroke="${ink.calculated}" stroke-width="1.4"/>`);
    letters.take(x, y, 9);
  }
  for (const { x, y, r } of measured) letters.take(x, y, 0.85 * r);
  const scale = desk.isScaled() ? bar(desk.perNanometre(), k, panel(desk), letters) : '';
  if (pattern) parts.push(patternCircles(pattern, at, k, letters, measured));
  else parts.push(ringLines(desk.ellipses(desk.calculated ?? []), at, k, letters));
  parts.push(letters.drawn(), scale);
  const title = desk.title();
  const zone = choice?.zoneAxis?.join(',') ?? '';
  const told = Object.values(said(desk)).join(' ');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 520 ${short(height)}" width="650" height="${short(1.25 * height)}" role="img" data-zone="${zone}"><title>${escaped(title)}</title><desc>${escaped(told)}</desc>${picture}<svg width="520" height="${short(height)}" overflow="hidden">${parts.join('')}</svg></svg>\n`;
}

/** What the pattern has of the image. */
function panel({ net, found, assigned, left, image }) {
  // What is left out is nobody's.
  const spots = found.spots.map((spot, number) => (left.has(number) ? {} : spot));
  return net ? panelOf(net, spots, assigned, image) : { left: 0, top: 0, right: image.width, bottom: image.height };
}

/** How it was found, by what, and whose the structure is, by the keywords of PNG. */
function said(desk) {
  const texts = { Title: `${desk.title()}.`, Description: desk.methods(), Software: `${desk.citation()}.`, Source: credit(desk.crystal) };
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text));
}

/** How bright the image is, coarsely. */
function greys(view, height) {
  const canvas = new OffscreenCanvas(GREYS, Math.max(1, Math.round((GREYS * height) / 520)));
  const context = canvas.getContext('2d', { willReadFrequently: true });
  context.drawImage(view.bitmap, 0, 0, canvas.width, canvas.height);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

/** Indices beside what they are of, where there is room for them. */
class Letters {
  constructor(height, image, ink) {
    this.height = height;
    this.ink = ink;
    this.image = image;
    this.taken = [];
    this.paths = [];
  }

  take(x, y, reach) {
    this.taken.push({ left: x - reach, right: x + reach, top: y - reach, bottom: y + reach });
  }

  /** How much the image has to show in a box: the standard deviation of its greys. Letters and spots should not be written over. */
  unrest({ left, right, top, bottom }) {
    const { width, height, data } = this.image;
    const to = (place, most) => Math.max(0, Math.min(most - 1, Math.round((place * GREYS) / 520)));
    let [count, sum, squares] = [0, 0, 0];
    for (let y = to(top, height); y <= to(bottom, height); y++) {
      for (let x = to(left, width); x <= to(right, width); x++) {
        const grey = data[4 * (y * width + x)];
        count++;
        sum += grey;
        squares += grey * grey;
      }
    }
    return Math.sqrt(Math.max(0, squares / count - (sum / count) ** 2));
  }

  isFree(box) {
    return !this.taken.some((other) => other.left < box.right && box.left < other.right && other.top < box.bottom && box.top < other.bottom);
  }

  /** The free box that hides least; one that comes first in the list is preferred. */
  best(boxes) {
    let best;
    boxes.forEach((box, i) => {
      const out = box.left < 2 || box.right > 518 || box.top < 2 || box.bottom > this.height - 2;
      const cost = this.unrest(box) + RESTLESS * i;
      if (!out && this.isFree(box) && !(best?.cost <= cost)) best = { box, cost };
    });
    if (best) this.taken.push(best.box);
    return best?.box;
  }

  /** Puts indices into one of some places, given as the middle of their lower edge. */
  put(hkl, em, places) {
    const text = outlined(hkl);
    const width = text.width * em;
    const box = this.best(places.map(({ x, y }) => ({ left: x - width / 2, right: x + width / 2, top: y - 0.95 * em, bottom: y })));
    if (box) this.paths.push(`<path aria-label="${hkl.join(' ')}" transform="translate(${short(box.left)} ${short(box.bottom)})scale(${short(em / 100, 4)})" d="${text.path}"/>`);
  }

  /** One of some corners, given as the lower left of what goes there. */
  corner(wide, tall, places) {
    const box = this.best(places.map(({ x, y }) => ({ left: x - 2, right: x + wide + 2, top: y - tall - 2, bottom: y + 2 })));
    if (box) return { x: box.left + 2, y: box.bottom - 2, free: true };
    const { x, y } = places[0];
    this.taken.push({ left: x - 6, right: x + wide + 6, top: y - tall - 4, bottom: y + 5 });
    return { x, y, free: false };
  }

  drawn() {
    return `<g fill="${this.ink.letters}" stroke="${this.ink.halo}" stroke-opacity=".75" stroke-width="16" stroke-linejoin="round" paint-order="stroke">${this.paths.join('')}</g>`;
  }
}

function patternCircles(pattern, at, k, letters, measured) {
  const [a, b, c, d] = pattern.m;
  const next = Math.min(...pattern.spots.map(({ right, up }) => Math.hypot(right, up))) * scaleOf(pattern.m) * k;
  const em = Math.max(LEAST_LABEL, Math.min(LABEL, LABEL_SHARE * next));
  const shown = pattern.spots
    .map(({ right, up, size, hkl }) => ({ ...at(toImage(pattern, [a * right + b * up, c * right + d * up])), hkl, r: (em / LABEL) * (2 + 4 * size) }))
    .filter(({ x, y }) => x >= 0 && y >= 0 && x <= 520 && y <= letters.height);
  // Indices are beside the larger of the circles that are around one spot, and on none of the others.
  for (const spot of shown) spot.reach = Math.max(spot.r, ...measured.filter(({ x, y, r }) => Math.hypot(x - spot.x, y - spot.y) < r).map(({ x, y, r }) => r + Math.hypot(x - spot.x, y - spot.y)));
  for (const { x, y, r } of shown) letters.take(x, y, 0.85 * r);
  for (const { x, y, hkl, reach } of shown) {
    const gap = reach + 0.25 * em;
    const beside = gap + 0.5 * outlined(hkl).width * em;
    letters.put(hkl, em, [{ x, y: y - gap }, { x, y: y + gap + 0.95 * em }, { x: x + beside, y: y + 0.4 * em }, { x: x - beside, y: y + 0.4 * em }]);
  }
  const circles = shown.map(({ x, y, r }) => `<circle cx="${short(x)}" cy="${short(y)}" r="${short(r)}"/>`);
  return `<g fill="none" stroke="${letters.ink.calculated}" stroke-width="1">${circles.join('')}</g>`;
}

function ringLines(ellipses, at, k, letters) {
  const lines = ellipses.map(({ x, y, rx, ry, direction, hkl }) => {
    const middle = at({ x, y });
    const tilt = (direction * Math.PI) / 180;
    const places = TURNS.map((turn) => {
      const r = 1 / Math.hypot(Math.cos(turn - tilt) / (rx * k), Math.sin(turn - tilt) / (ry * k));
      return { x: middle.x + r * Math.cos(turn), y: middle.y - r * Math.sin(turn) + 0.4 * LABEL };
    });
    letters.put(hkl, LABEL, places);
    return `<ellipse rx="${short(rx * k)}" ry="${short(ry * k)}" transform="translate(${short(middle.x)} ${short(middle.y)})rotate(${short(-direction)})"/>`;
  });
  return `<g fill="none" stroke="${letters.ink.calculated}" stroke-width=".9" stroke-dasharray="5 3">${lines.join('')}</g>`;
}

/** The drawing as a picture of 1560 pixels. */
export async function painting(desk) {
  const svg = await drawing(desk);
  const texts = said(desk);
  const image = new Image();
  image.src = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    await image.decode();
    const canvas = new OffscreenCanvas(1560, Math.round((1560 * desk.image.height) / desk.image.width));
    canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
    const plain = await canvas.convertToBlob({ type: 'image/png' });
    return withTexts(new Uint8Array(await plain.arrayBuffer()), texts);
  } finally {
    URL.revokeObjectURL(image.src);
  }
}

const HEAD = 33; // bytes of a PNG before what follows its header
const CHECKS = Uint32Array.from({ length: 256 }, (unused, byte) => {
  let check = byte;
  for (let bit = 0; bit < 8; bit++) check = check & 1 ? (check >>> 1) ^ 0xedb88320 : check >>> 1;
  return check;
});

/** A PNG with texts in it, each as a chunk iTXt, whose letters are UTF-8. */
function withTexts(png, texts) {
  const chunks = Object.entries(texts).map(([keyword, text]) => {
    const content = new TextEncoder().encode(`iTXt${keyword}\0\0\0\0\0${text}`);
    const chunk = new Uint8Array(content.length + 8);
    const view = new DataView(chunk.buffer);
    view.setUint32(0, content.length - 4);
    chunk.set(content, 4);
    view.setUint32(content.length + 4, ~content.reduce((check, byte) => CHECKS[(check ^ byte) & 0xff] ^ (check >>> 8), ~0));
    return chunk;
  });
  return new Blob([png.subarray(0, HEAD), ...chunks, png.subarray(HEAD)], { type: 'image/png' });
}

/** A spot in each row, as ./zoneaxis index writes it, and behind them what is to be said of it. */
export function table(desk) {
  const head = 'x (px),y (px),right (1/nm),up (1/nm),g (1/nm),intensity,m,n,h,k,l,residual (px)';
  const rows = desk.described().map(({ x, y, right, up, g, intensity, m, n, hkl, residual }) => [short(x, 3), short(y, 3), ...[right, up, g].map((value) => (value === undefined ? '' : short(value, 4))), short(intensity, 1), m ?? '', n ?? '', ...(hkl ?? ['', '', '']), residual === undefined ? '' : short(residual, 3)].join(','));
  return [head, ...rows, ...Object.values(said(desk)).map((text) => `# ${text}`)].join('\n') + '\n';
}

/** All of it for programs. */
export function document(desk) {
  const { image, found, centre, net, answer, pattern } = desk;
  const lattice = net && { a: [net.ax, net.ay], b: [net.bx, net.by], ...shapeOf(net), residual: net.residual };
  return {
    image: { width: image.width, height: image.height, format: image.format, pixelSize: image.pixelSize ?? null, unit: image.unit || null, voltage: image.kilovolts ?? null, cameraLength: image.cameraLength ?? null },
    kind: found.kind,
    centre: centre ? [centre.x, centre.y] : null,
    lattice: lattice ?? null,
    spots: desk.described(),
    rings: found.rings,
    ellipse: found.ellipse ?? null,
    candidates: answer?.candidates ?? [],
    overlay: pattern ? { material: pattern.material, zone: pattern.zone, rotation: turnOf(pattern.m), scale: scaleOf(pattern.m), matrix: pattern.m } : null,
    calibration: desk.calibrated() ?? null,
    notes: desk.notes(),
    methods: desk.methods(),
    citation: desk.citation(),
    source: desk.crystal ? { id: desk.crystal.id, ...desk.crystal.source } : null,
  };
}
