// Copies texts, and makes PNG of drawings.

const PIXELS = 2600; // width of a PNG: 300 to the inch at the width of a page

// Names that mean another machine, or none, elsewhere; the same of numbers, by which nothing is cited.
const NEAR = /^[^.]+$|[.](localhost|local|lan|internal|home|test|invalid|arpa)$|^[\d.]+$|^\[/;

/** Puts in what the browser alone knows: the address of the service. What is cited has it if others can reach it there. */
export function addresses(part) {
  for (const place of part.querySelectorAll('[data-origin]')) place.textContent = location.origin;
  if (NEAR.test(location.hostname)) return;
  const today = new Date().toISOString().slice(0, 10);
  for (const place of part.querySelectorAll('[data-public]')) {
    place.textContent = place.dataset.public.replaceAll('{origin}', location.origin).replaceAll('{today}', today);
  }
}

/** Serves the buttons of every page that comes into the document. */
export function takeAway(say) {
  document.addEventListener('click', (event) => {
    const button = event.target.closest?.('button[data-copy],button[data-png],button[data-print]');
    if (!button) return;
    if (button.dataset.print !== undefined) print();
    else if (button.dataset.copy) copy(button, say);
    else png(button, say);
  });
}

function done(button, word) {
  const before = button.dataset.label ?? button.textContent;
  button.dataset.label = before;
  button.textContent = word;
  setTimeout(() => (button.textContent = before), 1800);
}

async function copy(button, say) {
  const text = document.getElementById(button.dataset.copy);
  try {
    await navigator.clipboard.writeText(text.textContent);
    done(button, 'Copied');
    say('Copied');
  } catch {
    // Not allowed, or not over a secure connection: ready for the keyboard instead.
    getSelection().selectAllChildren(text);
    done(button, 'Selected');
    say('Selected; copy it with the keyboard');
  }
}

async function png(button, say) {
  button.disabled = true;
  try {
    const blob = await picture(button.dataset.png);
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = button.dataset.name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    say('PNG made');
  } catch {
    done(button, 'Failed');
    say('The picture could not be made; try again');
  }
  button.disabled = false;
}

/** On white paper, whatever the screen is like. */
async function picture(address) {
  const response = await fetch(address);
  if (!response.ok) throw new TypeError('no picture');
  const text = (await response.text()).replaceAll('(prefers-color-scheme:dark)', 'not all');
  const url = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = PIXELS;
    canvas.height = Math.round((PIXELS * image.naturalHeight) / image.naturalWidth);
    const context = canvas.getContext('2d');
    context.fillStyle = '#fff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new TypeError('no picture'))), 'image/png');
    });
  } finally {
    URL.revokeObjectURL(url);
  }
}
