// What is asked of the service about an image: the places of its spots, or the radii of its rings. Nothing else of it is sent.

import { formula, span } from './search.js';
import { toPattern } from './image-net.js';

export const ANGSTROM = 0.1; // 1/nm in 1/Å
const MOST_SPOTS = 500;
const MOST_RINGS = 40;

const hex = (bytes) => [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
export const short = (number, decimals = 2) => String(Number(number.toFixed(decimals)));

/** Those of the net without the transmitted beam, in the order in which they are sent. */
export const sentOf = (assigned) => assigned.filter(({ m, n }) => m || n).slice(0, MOST_SPOTS);

/**
 * The question that was found is, or nothing. `pixel` is the size of a pixel in 1/nm where it is known; `elements` and `material` as they
 * were typed.
 */
export function question({ found, net, assigned, centre }, pixel, elements, material) {
  const scale = pixel && pixel * ANGSTROM;
  const spots = net ? sentOf(assigned).map(({ spot }) => toPattern(centre, found.spots[spot].x, found.spots[spot].y)) : [];
  const rings = found.kind === 'rings' && !net ? found.rings.slice(0, MOST_RINGS).map(({ radius }) => radius) : [];
  if (spots.length < 2 && rings.length < 2) return undefined;
  const asked = spots.length > 1 ? { spots, centre: [0, 0], unit: 'px' } : { rings: scale ? rings.map((radius) => radius * scale) : rings, unit: scale ? '1/A' : 'px' };
  if (scale && asked.spots) asked.scale = scale;
  if (elements) asked.elements = elements;
  if (material) asked.materials = material.match(/\(([^()\s]+)\)$/)?.[1] ?? material;
  asked.limit = 12;
  return asked;
}

/** The answer, or the words that there are in place of one; `busy` where the same question may be answered later. */
export async function answerTo(asked, signal) {
  const body = new TextEncoder().encode(JSON.stringify(asked));
  const headers = { 'Content-Type': 'application/json' };
  // A network that signs what it passes on cannot sign a body unread.
  if (crypto.subtle) headers['x-amz-content-sha256'] = hex(await crypto.subtle.digest('SHA-256', body));
  const response = await fetch('/v1/identify', { method: 'POST', headers, body, signal });
  const answer = await response.json();
  return response.ok ? { answer } : { words: answer.detail ?? answer.title, busy: response.status === 429 || response.status > 499 };
}

/** Indices as HTML, with bars. */
function barred(indices, open, close) {
  const out = span('zone', open);
  indices.forEach((index, i) => {
    if (i) out.append('\u2009');
    out.append(index < 0 ? span('bar', String(-index)) : String(index));
  });
  out.append(close);
  return out;
}

/** A candidate to be chosen. */
export function rowOf(row, i) {
  const item = document.createElement('li');
  const button = Object.assign(document.createElement('button'), { type: 'button', className: 'row' });
  button.dataset.candidate = i;
  const title = span('title', '');
  title.append(formula(row.material.formula), ' ');
  if (row.zoneAxis) title.append(barred(row.zoneAxis4 ?? row.zoneAxis, '[', ']'));
  const chance = row.own ? 'as you say' : row.probability > 0.995 ? 'over 99 %' : `${short(100 * row.probability, row.probability < 0.1 ? 1 : 0)} %`;
  const more = (row.members?.length ?? 1) > 1 ? `, or another of ${row.family ? row.family.toLowerCase() : 'the same net'}` : '';
  button.append(title, span('chance', chance), span('quiet', `${row.material.name ?? row.material.id}${more}`));
  item.append(button);
  return item;
}
