// What is said of an indexed image: in a sentence for a paper, and of each spot.

import { scaleOf, toPattern, turnOf } from './image-net.js';
import { sentOf, short } from './image-ask.js';
import { zoneOf } from './image-lay.js';

export const zoneText = (choice) => (choice?.zoneAxis ? `[${zoneOf(choice).join(' ')}]` : '');

/** How it was found, for the methods section of a paper. */
export function methods(desk) {
  const { found, net, choice, pattern, assigned } = desk;
  if (!found) return '';
  const by = `with zoneaxis ${desk.version()}`;
  const words = [];
  if (net) words.push(`Spots were found as maxima of differences of Gaussians, their centres as windowed means, and a net was fitted to ${assigned.length} of them by least squares (weighted root mean square residual ${(net.residual ?? 0).toFixed(2)} pixels) ${by}`);
  else if (found.kind === 'rings') words.push(`Centre, radii and ellipse (ratio of axes ${short(found.ellipse?.ratio ?? 1, 4)}) of ${found.rings.length} rings were fitted ${by}`);
  else words.push(`Neither a net of spots nor rings were found ${by}`);
  if (choice?.own) words.push(`; the kinematic pattern of ${named(choice)} was laid over the image`);
  else if (choice) words.push(`; among the materials that were looked at, ${named(choice)} has a probability of ${choice.probability > 0.995 ? 'more than 99' : short(100 * choice.probability, 1)} per cent`);
  if (pattern) words.push(`${choice?.own ? ', ' : '; its kinematic pattern is '}turned by ${short(turnOf(pattern.m))}° and scaled to ${short(scaleOf(pattern.m))} pixels for 1/Å`);
  const pixel = desk.stated();
  const calculated = choice && desk.calibrated();
  const scale = pixel ? ` A pixel was taken for ${short(pixel, 6)} 1/nm.` : calculated ? ` Lengths follow from the cell of ${choice.material.formula}: a pixel is ${short(calculated, 6)} 1/nm.` : '';
  const colours = pattern || desk.calculated?.length ? ' What was measured is marked in yellow (brown on bright images), what was calculated in blue.' : '';
  return words.join('') + '.' + scale + colours;
}

const named = (choice) => `${choice.material.formula} (${choice.material.id}) ${zoneText(choice)}`.trimEnd();

/** Where a structure comes from, under what terms, and whom to thank. */
export function credit(crystal) {
  if (!crystal) return '';
  const { provider, url, licence, attribution } = crystal.source;
  const parts = [`Structure ${crystal.id}: ${provider}${licence ? ` (${licence})` : ''}`, url, attribution];
  return parts.filter(Boolean).map((part) => part.replace(/\.$/, '')).join('. ') + '.';
}

/** Every spot with what is known of it; lengths in 1/nm. */
export function described(desk) {
  const { found, assigned, choice, centre, left } = desk;
  const pixel = desk.perNanometre();
  const nodes = new Map(assigned.map((one) => [one.spot, one]));
  const sent = sentOf(assigned);
  const told = new Map((choice?.zoneAxis ? choice.spots : []).map((spot, i) => [sent[i]?.spot, spot]));
  return found.spots.map((spot, number) => {
    const [right, up] = pixel && centre ? toPattern(centre, spot.x, spot.y).map((value) => value * pixel) : [];
    const { m, n, distance } = nodes.get(number) ?? {};
    return {
      x: spot.x,
      y: spot.y,
      right,
      up,
      g: right === undefined ? undefined : Math.hypot(right, up),
      intensity: spot.intensity,
      significance: spot.significance,
      m,
      n,
      hkl: told.get(number)?.hkl ?? (m === 0 && n === 0 ? [0, 0, 0] : undefined),
      residual: distance,
      leftOut: left.has(number) || undefined,
    };
  });
}
