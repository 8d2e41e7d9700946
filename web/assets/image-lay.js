// The calculated pattern of a candidate, by the engine.

const SIGMA = 0.01; // 1/Å, the width of the envelope on the excitation error, as elsewhere
const LEAST = 0.4; // 1/Å
const MOST = 4;

/** Four indices in hexagonal cells. */
export const zoneOf = (choice) => choice.zoneAxis4 ?? choice.zoneAxis;

/** The indices of a zone axis as people write it: 110, 1,-1,0, [1 -1 0], four in hexagonal cells; nothing where it is none. */
export function zoneFrom(text) {
  const inside = text.trim().replace(/^\[(.*)\]$/, '$1').replaceAll('\u2212', '-').trim();
  const parts = /[\s,;]/.test(inside) ? inside.split(/[\s,;]+/) : inside.match(/-?\d/g) ?? [];
  if (!/^[-\d\s,;]+$/.test(inside) || !parts.every((part) => /^-?\d{1,2}$/.test(part))) return undefined;
  const zone = parts.map(Number);
  const fine = zone.some(Boolean) && zone.every((index) => Math.abs(index) <= 20) && (zone.length === 3 || (zone.length === 4 && zone[0] + zone[1] + zone[2] === 0));
  return fine ? zone : undefined;
}

/** Whether a candidate is of a zone axis, written with three indices or four. */
export const isOf = (choice, zone) => [choice.zoneAxis, choice.zoneAxis4].some((one) => one && String(one) === String(zone));

function threeOf([u, v, t, w]) {
  if (w === undefined) return [u, v, t];
  const three = [u - t, v - t, w];
  const common = three.reduce(greatest, 0);
  return three.map((index) => index / common);
}

const greatest = (a, b) => (b ? greatest(b, Math.abs(a % b)) : Math.abs(a));

/** What is laid over an image because somebody says so, in the form of a candidate. */
export function saidChoice(crystal, zone, scale) {
  const { id, formula, names = [], cell } = crystal;
  const four = zone.length === 4;
  const rhombohedral = four && Math.abs(cell.gamma - 120) > 0.5;
  return { own: true, material: { id, formula, name: names[0] }, zoneAxis: threeOf(zone), zoneAxis4: four ? zone : undefined, axes: rhombohedral ? 'hexagonal' : undefined, spots: [], scale };
}

/** Structures, each asked for once. */
export class Crystals {
  constructor() {
    this.known = new Map();
  }

  async of(id, signal) {
    if (!this.known.has(id)) {
      const response = await fetch('/v1/materials/' + encodeURIComponent(id), { signal });
      if (!response.ok) throw new Error('no structure');
      this.known.set(id, await response.json());
    }
    return this.known.get(id);
  }

  /** The structure of what was typed: an id, a name with one behind it, or a name that means exactly one. */
  async named(text, signal) {
    const id = text.match(/\(([^()\s]+)\)$/)?.[1] ?? text;
    if (/^(mp|cod|cif|lib|opt)-\S+$/.test(id)) return this.of(id, signal);
    const response = await fetch('/v1/materials?q=' + encodeURIComponent(text), { signal });
    const { results = [] } = response.ok ? await response.json() : {};
    const meant = results.find(({ exact }) => exact);
    if (!meant) throw new Error('no material');
    return this.of(meant.id, signal);
  }
}

/** Its spots as far as the image goes, the most intense first. */
export async function computed(engine, crystal, choice, kilovolts, far) {
  const gmax = Math.max(LEAST, Math.min(MOST, Math.ceil(far * 20) / 20));
  const { reflections } = await engine.ask('pattern', { crystal, hexagonal: choice.axes === 'hexagonal', zone: choice.zoneAxis, kilovolts, gmax, sigma: SIGMA });
  const four = Boolean(choice.zoneAxis4);
  return reflections
    .filter(({ h, k, l }) => h || k || l)
    .map(({ h, k, l, right, up, relative, laueZone, excitationError }) => ({
      right,
      up,
      key: `${h} ${k} ${l}`,
      hkl: four ? [h, k, -h - k, l] : [h, k, l],
      excitationError,
      relative,
      size: Math.min(1, Math.max(0.1, (relative / 100) ** 0.25)),
      kind: laueZone ? 'holz' : 'zolz',
    }))
    .sort((p, q) => q.size - p.size);
}

/** Places of the pattern and where they were measured. */
export function pairsOf(choice, spots) {
  const places = new Map(spots.map(({ key, right, up }) => [key, [right, up]]));
  return choice.spots.filter(({ hkl }) => hkl && places.has(hkl.join(' '))).map(({ hkl, position }) => [places.get(hkl.join(' ')), position]);
}

/** The same by what lies near: spots of the image and those of the pattern as it lies, where that is far nearer than the next one. */
export function nearPairs({ spots, m: [a, b, c, d] }, measured, reach) {
  const places = spots.map(({ right, up }) => [a * right + b * up, c * right + d * up]);
  const pairs = [];
  for (const [right, up] of measured) {
    let best = reach;
    let near;
    places.forEach((place, i) => {
      const distance = Math.hypot(place[0] - right, place[1] - up);
      if (distance < best) [best, near] = [distance, i];
    });
    if (near !== undefined) pairs.push([[spots[near].right, spots[near].up], [right, up]]);
  }
  return pairs;
}

/** The lines of a powder that a candidate has near what was measured, with their radii in pixels. */
export function linesOf(choice, scale) {
  const lines = [...choice.rings.flatMap(({ lines: near }) => near.slice(0, 1)), ...choice.missing];
  const seen = new Set();
  return lines.filter(({ d }) => !seen.has(d) && seen.add(d)).map(({ d, hkl }) => ({ radius: scale / d, hkl, d }));
}
