// Sentences from the bundle of the portal, handed over by the page.
let texts = {};

export const use = json => { texts = JSON.parse(json); };

/** @param values for {0}, {1} … */
export const say = (key, ...values) => (texts[key] ?? key).replace(/\{(\d)\}/g, (_, i) => values[i]);

/** An element with attributes and children; text is never markup. */
export function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes ?? {})) {
    if (value === true) made.setAttribute(key, '');
    else if (value !== false && value !== null && value !== undefined) made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
}
