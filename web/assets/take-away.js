// Copies texts.

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
    const button = event.target.closest?.('button[data-copy],button[data-print]');
    if (!button) return;
    if (button.dataset.print !== undefined) print();
    else copy(button, say);
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
