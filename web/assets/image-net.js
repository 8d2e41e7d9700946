// Nets, places and turns. Rows of an image go down; on the page of a pattern x goes to the right and y up, with the zone axis
// towards the reader. Here, and nowhere else, one becomes the other; nothing is ever mirrored otherwise.

/** A place of the image as one of the pattern, in pixels from the transmitted beam. */
export const toPattern = (centre, x, y) => [x - centre.x, centre.y - y];

/** A place of the pattern, in pixels from the transmitted beam, as one of the image. */
export const toImage = (centre, [right, up]) => ({ x: centre.x + right, y: centre.y - up });

/**
 * What lays a pattern over an image: `m` takes right and up in 1/Å to right and up in pixels. Its svg transform takes the
 * pattern, drawn with y downwards, to pixels of the image.
 */
export const transformOf = ({ x, y, m: [a, b, c, d] }) => `matrix(${a} ${-c} ${-b} ${d} ${x} ${y})`;

/** A turn counter-clockwise in degrees, and so many pixels for 1/Å. */
export function turned(degrees, scale) {
  const cos = scale * Math.cos((degrees * Math.PI) / 180);
  const sin = scale * Math.sin((degrees * Math.PI) / 180);
  return [cos, -sin, sin, cos];
}

export const turnOf = ([a, b, c, d]) => (Math.atan2(c - b, a + d) * 180) / Math.PI;
export const scaleOf = ([a, b, c, d]) => Math.sqrt(Math.abs(a * d - b * c));

/**
 * The turn and scale, or the affine map, that lays places of the pattern on measured ones best, by least squares about the
 * transmitted beam.
 */
export function laid(pairs, affine) {
  if (affine && pairs.length > 2) {
    let [xx, xy, yy, px, py, qx, qy] = [0, 0, 0, 0, 0, 0, 0];
    for (const [[x, y], [u, v]] of pairs) {
      xx += x * x;
      xy += x * y;
      yy += y * y;
      px += u * x;
      py += u * y;
      qx += v * x;
      qy += v * y;
    }
    const det = xx * yy - xy * xy;
    if (det > 1e-6 * xx * yy) return [(px * yy - py * xy) / det, (py * xx - px * xy) / det, (qx * yy - qy * xy) / det, (qy * xx - qx * xy) / det];
  }
  let [re, im, norm] = [0, 0, 0];
  for (const [[x, y], [u, v]] of pairs) {
    re += x * u + y * v;
    im += x * v - y * u;
    norm += x * x + y * y;
  }
  return norm > 0 ? [re / norm, -im / norm, im / norm, re / norm] : [1, 0, 0, 1];
}

const determinant = ({ ax, ay, bx, by }) => ax * by - ay * bx;

/** How many a and b lead from the origin of a net to a place. */
export function indices(net, x, y) {
  const det = determinant(net);
  const [dx, dy] = [x - net.x, y - net.y];
  return [(dx * net.by - dy * net.bx) / det, (dy * net.ax - dx * net.ay) / det];
}

export const node = (net, m, n) => ({ x: net.x + m * net.ax + n * net.bx, y: net.y + m * net.ay + n * net.by });

const NEAR = 0.18; // of the shorter vector, within which a spot is of a node

/** Which spots lie on a net: their numbers, nodes and distances. */
export function assign(net, spots, left) {
  const reach = NEAR * Math.min(Math.hypot(net.ax, net.ay), Math.hypot(net.bx, net.by));
  const best = new Map();
  spots.forEach((spot, number) => {
    if (left.has(number)) return;
    const [m, n] = indices(net, spot.x, spot.y).map(Math.round);
    const place = node(net, m, n);
    const distance = Math.hypot(place.x - spot.x, place.y - spot.y);
    const key = m + ' ' + n;
    if (distance < reach && !(best.get(key)?.distance <= distance)) best.set(key, { spot: number, m, n, distance });
  });
  return [...best.values()];
}

const STEP = 2; // nodes between two spots of a pattern, in either direction of the net, at most
const SEVERAL = 4; // spots on a side that are another pattern's, and fewer are chance

/** Midway from the outermost spot to the nearest of several beyond it, or else the image's end. */
function edge(outermost, others, end) {
  const beyond = others.filter((other) => other > outermost);
  return beyond.length < SEVERAL ? end : (outermost + Math.min(...beyond)) / 2;
}

/**
 * The part of an image that a pattern has for itself, in pixels from the upper left corner: all of it, but in figures of several panels,
 * whose other panels have spots of their own. What belongs to the pattern hangs together about the transmitted beam, each spot near
 * another one on the net.
 */
export function panelOf(net, spots, assigned, { width, height }) {
  const own = new Set();
  const reached = [{ m: 0, n: 0 }];
  for (const { m, n } of reached) {
    for (const one of assigned) {
      if (own.has(one.spot) || Math.abs(one.m - m) > STEP || Math.abs(one.n - n) > STEP) continue;
      own.add(one.spot);
      reached.push(one);
    }
  }
  const mine = [net, ...[...own].map((number) => spots[number])];
  const others = spots.filter((spot, number) => !own.has(number));
  const span = (name) => [Math.min(...mine.map((one) => one[name])), Math.max(...mine.map((one) => one[name]))];
  const reach = Math.max(Math.hypot(net.ax, net.ay), Math.hypot(net.bx, net.by));
  const within = (name, [least, most]) => others.filter((one) => one[name] > least - reach && one[name] < most + reach);
  const [xs, ys] = [span('x'), span('y')];
  const beside = within('y', ys).map(({ x }) => x);
  const above = within('x', xs).map(({ y }) => y);
  const minus = (numbers) => numbers.map((number) => -number);
  return { left: 0 - edge(-xs[0], minus(beside), 0), top: 0 - edge(-ys[0], minus(above), 0), right: edge(xs[1], beside, width), bottom: edge(ys[1], above, height) };
}

/** The net that fits its spots best, and how far they are from it; the same net where they are too few. */
export function fitted(net, spots, assigned) {
  const rows = assigned.map(({ spot, m, n }) => [1, m, n, spots[spot].x, spots[spot].y]);
  const normal = [0, 1, 2].map((i) => [0, 1, 2].map((j) => rows.reduce((sum, row) => sum + row[i] * row[j], 0)));
  const right = [3, 4].map((k) => [0, 1, 2].map((i) => rows.reduce((sum, row) => sum + row[i] * row[k], 0)));
  const [xs, ys] = right.map((side) => solved(normal, side));
  const better = xs && ys ? { x: xs[0], y: ys[0], ax: xs[1], ay: ys[1], bx: xs[2], by: ys[2] } : net;
  return { ...better, residual: residual(better, spots, assigned) };
}

export function residual(net, spots, assigned) {
  const sum = assigned.reduce((all, { spot, m, n }) => {
    const place = node(net, m, n);
    return all + (place.x - spots[spot].x) ** 2 + (place.y - spots[spot].y) ** 2;
  }, 0);
  return Math.sqrt(sum / Math.max(1, assigned.length));
}

/** Three equations by Cramer's rule; nothing where they do not tell. */
function solved(matrix, side) {
  const det = (m) =>
    m[0][0] * (m[1][1] * m[2][2] - m[1][2] * m[2][1]) - m[0][1] * (m[1][0] * m[2][2] - m[1][2] * m[2][0]) + m[0][2] * (m[1][0] * m[2][1] - m[1][1] * m[2][0]);
  const whole = det(matrix);
  if (!(Math.abs(whole) > 1e-9)) return undefined;
  return [0, 1, 2].map((column) => det(matrix.map((row, i) => row.map((value, j) => (j === column ? side[i] : value)))) / whole);
}

/** The longer over the shorter of a net's vectors, and the angle between them in degrees. */
export function shape({ ax, ay, bx, by }) {
  const [a, b] = [Math.hypot(ax, ay), Math.hypot(bx, by)];
  const angle = (Math.acos(Math.min(1, Math.abs(ax * bx + ay * by) / (a * b))) * 180) / Math.PI;
  return { ratio: Math.max(a, b) / Math.min(a, b), angle };
}
