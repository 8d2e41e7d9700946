// The calculated pattern of a candidate, by the engine.

const SIGMA = 0.01; // 1/Å, the width of the envelope on the excitation error, as elsewhere
const LEAST = 0.4; // 1/Å
const MOST = 4;

/** Four indices in hexagonal cells. */
export const zoneOf = (choice) => choice.zoneAxis4 ?? choice.zoneAxis;

/** Structures, each asked for once. */
export class Crystals {
  constructor() {
    this.known = new Map();
  }

  async of(choice, signal) {
    const id = choice.diffraction.split('/')[3];
    if (!this.known.has(id)) {
      const response = await fetch('/v1/materials/' + id, { signal });
      if (!response.ok) throw new Error('no structure');
      this.known.set(id, await response.json());
    }
    return this.known.get(id);
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

/** The lines of a powder that a candidate has near what was measured, with their radii in pixels. */
export function linesOf(choice, scale) {
  const lines = [...choice.rings.flatMap(({ lines: near }) => near.slice(0, 1)), ...choice.missing];
  const seen = new Set();
  return lines.filter(({ d }) => !seen.has(d) && seen.add(d)).map(({ d, hkl }) => ({ radius: scale / d, hkl, d }));
}
