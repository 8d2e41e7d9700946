// Sine and cosine as Java's StrictMath has them. Browsers compute them by one library or another, which differ in the last bit; exponentials
// and logarithms are the same in all that were looked at. After fdlibm 5.3 (Copyright (C) 1993 by Sun Microsystems, Inc. All rights
// reserved. Developed at SunSoft, a Sun Microsystems, Inc. business. Permission to use, copy, modify, and distribute this software is freely
// granted, provided that this notice is preserved.): k_sin.c, k_cos.c, e_rem_pio2.c.

const doubles = new Float64Array(1);
const words = new Int32Array(doubles.buffer);
const { sin, cos, floor, abs } = Math;

/** The upper half of a number, as all machines of browsers have it: the second word. */
function high(x) {
  doubles[0] = x;
  return words[1];
}

function kernelSine(x, y, tail) {
  if ((high(x) & 0x7fffffff) < 0x3e400000) return x;
  const z = x * x;
  const v = z * x;
  const r = 8.33333333332248946124e-3 + z * (-1.98412698298579493134e-4 + z * (2.75573137070700676789e-6 + z * (-2.50507602534068634195e-8 + z * 1.58969099521155010221e-10)));
  return tail ? x - (z * (0.5 * y - v * r) - y - v * -1.66666666666666324348e-1) : x + v * (-1.66666666666666324348e-1 + z * r);
}

function kernelCosine(x, y) {
  const ix = high(x) & 0x7fffffff;
  if (ix < 0x3e400000) return 1;
  const z = x * x;
  const r = z * (4.16666666666666019037e-2 + z * (-1.38888888888741095749e-3 + z * (2.48015872894767294178e-5 + z * (-2.75573143513906633035e-7 + z * (2.0875723212981748279e-9 + z * -1.13596475577881948265e-11)))));
  if (ix < 0x3fd33333) return 1 - (0.5 * z - (z * r - x * y));
  let quarter = 0.28125;
  if (ix <= 0x3fe90000) {
    words[0] = 0;
    words[1] = ix - 0x00200000;
    quarter = doubles[0];
  }
  return 1 - quarter - (0.5 * z - quarter - (z * r - x * y));
}

const FIRST = 1.57079632673412561417;
const FIRST_TAIL = 6.07710050650619224932e-11;
const SECOND = 6.0771005063039659766e-11;
const SECOND_TAIL = 2.02226624879595063154e-21;
const THIRD = 2.0222662487111664558e-21;
const THIRD_TAIL = 8.47842766036889956997e-32;
const MULTIPLES = Array.from({ length: 32 }, (unused, i) => high(((i + 1) * Math.PI) / 2));

/** How many quarters of a turn a positive angle has, and what is left, in two parts. */
function reduced(t) {
  const ix = high(t);
  if (ix < 0x4002d97c) {
    let z = t - FIRST;
    let tail = FIRST_TAIL;
    if (ix === 0x3ff921fb) {
      z -= SECOND;
      tail = SECOND_TAIL;
    }
    return [1, z - tail, z - (z - tail) - tail];
  }
  const n = floor(t * 6.36619772367581382433e-1 + 0.5);
  let r = t - n * FIRST;
  let w = n * FIRST_TAIL;
  let y = r - w;
  if (n >= 32 || ix === MULTIPLES[n - 1]) {
    const lost = () => (ix >> 20) - ((high(y) >> 20) & 0x7ff);
    if (lost() > 16) {
      let before = r;
      w = n * SECOND;
      r = before - w;
      w = n * SECOND_TAIL - (before - r - w);
      y = r - w;
      if (lost() > 49) {
        before = r;
        w = n * THIRD;
        r = before - w;
        w = n * THIRD_TAIL - (before - r - w);
        y = r - w;
      }
    }
  }
  return [n, y, r - y - w];
}

const SMALL = 0x3fe921fb;
const LARGE = 0x413921fb;

/** A quarter of a turn is 1; the second argument says how many are added, which makes a cosine of a sine. */
function wave(x, quarters, other) {
  const ix = high(x) & 0x7fffffff;
  if (!(ix <= LARGE)) return other(x);
  if (ix <= SMALL) return quarters ? kernelCosine(x, 0) : kernelSine(x, 0, false);
  let [n, y, rest] = reduced(abs(x));
  if (x < 0) [n, y, rest] = [-n, -y, -rest];
  const turn = (n + quarters) & 3;
  const value = turn & 1 ? kernelCosine(y, rest) : kernelSine(y, rest, true);
  return turn & 2 ? -value : value;
}

Math.sin = (x) => wave(x, 0, sin);
Math.cos = (x) => wave(x, 1, cos);
