// Sheets on paper. Typing one in: Enter goes to the next line, a sign that means nothing stays where it is and says so, and what is typed and not yet
// saved is kept in this tab, so that a reload or a lost connection takes nothing away. Without script Enter saves what there is and shows it.
(() => {
  const print = document.querySelector('[data-print]');
  if (print) {
    print.hidden = false;
    print.addEventListener('click', () => window.print());
  }

  const keyOf = path => 'wirkstatt-sheet ' + path;
  const saved = document.querySelector('[data-saved]');
  if (saved) sessionStorage.removeItem(keyOf(saved.dataset.saved));

  const form = document.querySelector('[data-sheet]');
  if (!form) return;
  const key = keyOf(form.dataset.sheet);
  const codes = [...form.querySelectorAll('input.code')];
  const fields = [...form.querySelectorAll('input.code, input.reason')];
  const counted = document.getElementById('gezaehlt');
  const right = new RegExp('^\\s*([1-' + form.dataset.levels + '0nkc?])?\\s*$', 'i');

  function keep() {
    sessionStorage.setItem(key, JSON.stringify(Object.fromEntries(fields.map(field => [field.id, field.value]))));
  }

  function restore() {
    const kept = JSON.parse(sessionStorage.getItem(key) ?? '{}');
    const different = fields.filter(field => field.id in kept && kept[field.id] !== field.value);
    different.forEach(field => { field.value = kept[field.id]; });
    const note = document.querySelector('[data-restored]');
    if (note && different.length > 0 && !document.getElementById('probleme')) note.hidden = false;
  }

  function count() {
    counted.textContent = form.dataset.count.replace('#', codes.filter(field => field.value.trim()).length).replace('#', codes.length);
  }

  function check(field) {
    const good = right.test(field.value);
    field.setAttribute('aria-invalid', String(!good));
    if (good) count();
    else counted.textContent = field.closest('tr').querySelector('th').textContent.trim() + ': ' + form.dataset.wrong;
    return good;
  }

  form.addEventListener('keydown', event => {
    const field = event.target;
    if (event.key !== 'Enter' || !fields.includes(field) || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    const row = field.closest('tr');
    if (!check(row.querySelector('input.code'))) {
      row.querySelector('input.code').select();
      return;
    }
    const next = codes[codes.indexOf(row.querySelector('input.code')) + 1];
    if (next) {
      next.focus();
      next.select();
    } else {
      form.querySelector('input[type="submit"]').focus();
    }
  });
  form.addEventListener('input', keep);
  form.addEventListener('change', event => { if (codes.includes(event.target)) check(event.target); });
  restore();
  const wrong = form.querySelector('tr.err input.code');
  if (!document.getElementById('probleme')) (wrong ?? codes.find(field => !field.value) ?? codes[0])?.focus();
})();
