// Suggestions while typing for every input with data-suggest: the combobox pattern of the ARIA APG (list, manual selection).
// Without this script the forms work as they are.
(() => {
  'use strict';
  const WAIT_MS = 150;

  function combobox(input, number) {
    const list = document.createElement('ul');
    list.id = 'vorschlaege-' + number;
    list.className = 'suggestions';
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', document.documentElement.lang === 'en' ? 'Suggestions' : 'Vorschläge');
    list.hidden = true;
    const status = document.createElement('p');
    status.className = 'vh';
    status.setAttribute('role', 'status');
    input.form.append(list, status);
    input.form.classList.add('suggesting');
    for (const [name, value] of [['role', 'combobox'], ['autocomplete', 'off'], ['aria-autocomplete', 'list'], ['aria-expanded', 'false'], ['aria-controls', list.id]]) {
      input.setAttribute(name, value);
    }
    let timer = 0;
    let latest = 0;
    let active = -1;

    const options = () => [...list.children];

    function show(found) {
      list.replaceChildren(...found.map((suggestion, i) => {
        const option = document.createElement('li');
        option.id = list.id + '-' + i;
        option.setAttribute('role', 'option');
        option.setAttribute('aria-selected', 'false');
        option.textContent = suggestion.text;
        option.dataset.path = suggestion.path;
        if (suggestion.label) {
          const label = document.createElement('span');
          label.className = 'soft small';
          label.textContent = ' ' + suggestion.label;
          option.append(label);
        }
        option.dataset.text = suggestion.text;
        return option;
      }));
      list.hidden = found.length === 0;
      input.setAttribute('aria-expanded', String(found.length > 0));
      status.textContent = found.length === 0 ? '' : document.documentElement.lang === 'en' ? found.length + ' suggestions' : found.length + ' Vorschläge';
      mark(-1);
    }

    function mark(index) {
      active = index;
      options().forEach((option, i) => option.setAttribute('aria-selected', String(i === index)));
      if (index >= 0) {
        input.setAttribute('aria-activedescendant', options()[index].id);
      } else {
        input.removeAttribute('aria-activedescendant');
      }
    }

    function choose(option) {
      if (option.dataset.path) {
        location.assign(option.dataset.path);
      } else {
        input.value = option.dataset.text;
        show([]);
        input.form.requestSubmit();
      }
    }

    async function ask() {
      const typed = input.value.trim();
      const asked = ++latest;
      if (typed.length < 2) {
        show([]);
        return;
      }
      try {
        const answer = await fetch(input.dataset.suggest + '?q=' + encodeURIComponent(typed), {headers: {Accept: 'application/x-suggestions+json'}});
        if (answer.ok && asked === latest && document.activeElement === input) {
          const [, texts, labels, urls] = await answer.json();
          const here = location.origin;
          show(texts.map((text, i) => {
            const url = new URL(urls[i], here);
            // a keyword leads to its result page; only a title has an address of its own
            return {text, label: labels[i], path: labels[i] ? url.pathname + url.search + url.hash : ''};
          }));
        }
      } catch (error) {
        show([]);
        console.warn('suggestions are not available', error);
      }
    }

    input.addEventListener('input', () => {
      clearTimeout(timer);
      timer = setTimeout(ask, WAIT_MS);
    });
    input.addEventListener('keydown', event => {
      const count = options().length;
      if (event.key === 'Escape' && count > 0) {
        show([]);
        event.preventDefault();
      } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && count > 0) {
        const step = event.key === 'ArrowDown' ? 1 : -1;
        mark(active < 0 ? (step > 0 ? 0 : count - 1) : (active + step + count) % count);
        event.preventDefault();
      } else if (event.key === 'Enter' && active >= 0) {
        choose(options()[active]);
        event.preventDefault();
      }
    });
    input.addEventListener('blur', () => show([]));
    list.addEventListener('mousedown', event => {
      const option = event.target.closest('[role=option]');
      if (option) {
        event.preventDefault();
        choose(option);
      }
    });
  }

  document.querySelectorAll('input[data-suggest]').forEach(combobox);
})();
