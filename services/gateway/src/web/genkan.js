/**
 * What pages do beyond HTML: show a password, copy the key, take away a reading that is over, count down, focus
 * the errors, ignore a double click, keep the way back and what was unfolded open, and what was typed in another
 * language's page. Everything works without it; buttons that need it are sent hidden.
 */

const REPEAT_MS = 2000;

// A refused form stands in the history as the answer of a POST, and Back to it ends on the browser's own "send
// again?". Replaced by its address it is a GET: Back and Reload show the step that is due.
history.replaceState(history.state, '', location.href);

/** @param {string} selector @returns {HTMLElement[]} */
const all = (selector) =>
  [...document.querySelectorAll(selector)].filter((found) => found instanceof HTMLElement);

for (const button of all('[data-show]')) {
  const input = document.getElementById(button.dataset.show ?? '');
  if (!(input instanceof HTMLInputElement)) continue;
  button.hidden = false;
  button.addEventListener('click', () => {
    const shown = input.type === 'password';
    input.type = shown ? 'text' : 'password';
    button.setAttribute('aria-pressed', String(shown));
  });
  // A password must not travel as text: browsers remember what text fields held.
  input.form?.addEventListener('submit', () => {
    input.type = 'password';
    button.setAttribute('aria-pressed', 'false');
  });
}

for (const button of all('[data-copy]')) {
  const source = document.getElementById(button.dataset.copy ?? '');
  const status = document.getElementById(`${button.dataset.copy}-copied`);
  if (!source || !navigator.clipboard) continue;
  button.hidden = false;
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(source.textContent ?? '');
      if (status) status.textContent = button.dataset.done ?? '';
    } catch {
      getSelection()?.selectAllChildren(source); // the browser refused: selected, it can be copied by hand
    }
  });
}

// What a page reads out of a field speaks of what was sent. Taken out, not hidden: hidden it still describes.
for (const reading of all('[data-reading]')) {
  const input = document.getElementById(reading.dataset.reading ?? '');
  if (!(input instanceof HTMLInputElement)) continue;
  const compare = () => {
    if (input.value !== input.defaultValue) reading.remove();
  };
  input.addEventListener('input', compare);
  addEventListener('pageshow', compare); // the browser may have put back what was typed later
}

for (const box of all('[data-countdown]')) {
  const [output, bar] = [box.querySelector('output'), box.querySelector('progress')];
  const period = Number(box.dataset.period);
  if (!output || !bar || !period) continue;
  const endsAt = performance.now() + Number(box.dataset.countdown) * 1000;
  // A telephone that sleeps stops the one clock and not the other.
  const overAt = Date.now() + Number(box.dataset.until ?? Infinity) * 1000;
  const tick = () => {
    if (Date.now() >= overAt) {
      box.hidden = true;
      clearInterval(ticking);
      return;
    }
    const left = Math.ceil((endsAt - performance.now()) / 1000);
    const seconds = ((((left - 1) % period) + period) % period) + 1;
    output.textContent = String(seconds);
    bar.value = seconds;
  };
  box.hidden = false;
  const ticking = setInterval(tick, 1000);
  tick();
}

/** @type {WeakMap<HTMLFormElement, number>} */
const sentAt = new WeakMap();
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement)) return;
  // Only a double click is swallowed; a later try goes through, and the server knows the form's nonce.
  if (performance.now() - (sentAt.get(form) ?? -REPEAT_MS) < REPEAT_MS) event.preventDefault();
  else sentAt.set(form, performance.now());
});
// Back from the browser's cache: the page is as new.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) for (const form of document.forms) sentAt.delete(form);
});

// What is open stays open on the page that answers the form.
for (const input of all('[data-opened]')) {
  if (!(input instanceof HTMLInputElement) || !input.form) continue;
  const folded = [...input.form.querySelectorAll('details[id]')];
  const write = () => {
    input.value = folded.flatMap(({ id, open }) => (open ? id : [])).join(' ');
  };
  for (const details of folded) details.addEventListener('toggle', write);
}

// Another language is another page: what was typed is carried over, secrets and codes are not.
const CARRIED = 'carried';
const isOurs = (/** @type {Element} */ field) =>
  field instanceof HTMLInputElement &&
  (field.type === 'text' || field.type === 'radio') &&
  !field.hidden &&
  field.autocomplete !== 'one-time-code';
const typed = () =>
  [...document.querySelectorAll('main input')].filter(
    (field) => field instanceof HTMLInputElement && isOurs(field),
  );
for (const link of all('a[data-language]')) {
  link.addEventListener('click', () => {
    const fields = typed().map(({ name, type, value, checked }) => ({ name, type, value, checked }));
    sessionStorage.setItem(CARRIED, JSON.stringify({ path: location.pathname, fields }));
  });
}
const carried = JSON.parse(sessionStorage.getItem(CARRIED) ?? 'null');
sessionStorage.removeItem(CARRIED);
if (carried?.path === location.pathname) {
  for (const field of typed()) {
    const same = carried.fields.find(
      (/** @type {HTMLInputElement} */ one) =>
        one.name === field.name && (field.type !== 'radio' || one.value === field.value),
    );
    if (same && field.type === 'radio') field.checked = same.checked;
    else if (same) field.value = same.value;
  }
}

// To the first thing that is wrong; the view stays where the address has led it.
const isLed = document.querySelector(':target') !== null;
all('[role="alert"]')[0]?.focus({ preventScroll: isLed });
