// Puts a criterion into the page on which one answers: the page stays, its words change, so that the next criterion needs no network.
// window.answering.sheet(form, words) -> {show, fill, typed, problem, mark}
(() => {
  const put = (node, text) => {
    node.textContent = text.text;
    node.lang = text.language;
    return node;
  };

  function list(parent, tag, texts, name) {
    parent.querySelectorAll(':scope > ' + tag).forEach(node => node.remove());
    parent.append(...texts.map(text => put(Object.assign(document.createElement(tag), {className: name}), text)));
  }

  window.answering = {...window.answering, sheet(form, words) {
    const field = form.querySelector('textarea');

    function options(criterion) {
      const beside = form.querySelector('.other');
      const pattern = beside.querySelector('label');
      beside.replaceChildren(...criterion.options.filter(o => !o.text).map(o => {
        const label = pattern.cloneNode(true);
        label.htmlFor = 'stufe-' + o.key;
        Object.assign(label.querySelector('input'), {id: 'stufe-' + o.key, value: o.key, checked: false});
        put(label.querySelector('span'), o.name);
        return label;
      }));
      criterion.options.filter(o => o.text).forEach(o => put(document.getElementById('stufe-' + o.key).closest('label').querySelector('small'), o.text));
    }

    function problem(text) {
      let line = document.getElementById('stufe-fehler');
      if (!line) {
        line = Object.assign(document.createElement('p'), {className: 'errtext', id: 'stufe-fehler'});
        form.querySelector('fieldset legend').after(line);
        form.querySelector('fieldset').setAttribute('aria-describedby', 'stufe-hint stufe-fehler');
      }
      line.textContent = text;
      line.hidden = text === '';
    }

    function fill(answer) {
      form.querySelectorAll('input[name=stufe]').forEach(input => { input.checked = input.value === answer?.rating; });
      field.value = answer?.reason || '';
      problem('');
    }

    return {
      fill,
      problem,
      typed: () => ({rating: form.querySelector('input[name=stufe]:checked')?.value || null, reason: field.value}),

      /** @param before and after: addresses of the neighbours */
      show(criterion, position, answer, before, after) {
        const title = criterion.item + ' ' + criterion.title.text;
        const heading = put(document.getElementById('kriterium'), criterion.title);
        document.title = document.title.replace(/^[^–|]*/, title + ' ');
        document.querySelector('.crumb [aria-current=page]').textContent = title;
        const [area, where] = document.getElementById('ort').children;
        put(area, criterion.area).dataset.k = criterion.letter;
        where.textContent = position;
        put(document.getElementById('erklaerung'), criterion.explanation);
        list(document.getElementById('fragen'), 'li', criterion.questions, '');
        const examples = document.getElementById('beispiele');
        list(examples, 'p', criterion.examples, 'prose');
        examples.hidden = criterion.examples.length === 0;
        examples.open = false;
        options(criterion);
        fill(answer);
        document.getElementById('zurueck').href = before;
        document.getElementById('weiter').href = after;
        document.querySelector('.prog').open = false;
        scrollTo(0, 0);
        heading.focus({preventScroll: true});
      },

      /** Where one is, and what is done. */
      mark(current, isDone, waitsForChoice) {
        document.querySelectorAll('.prog a[data-item]').forEach(link => {
          const {item} = link.dataset;
          link.parentElement.className = item === current ? 'now' : isDone(item) ? 'done' : 'open';
          link.setAttribute('aria-current', item === current ? 'step' : 'false');
          if (!waitsForChoice(item)) link.nextElementSibling.textContent = ', ' + words(isDone(item) ? 'done' : 'open');
        });
      }
    };
  }};
})();
