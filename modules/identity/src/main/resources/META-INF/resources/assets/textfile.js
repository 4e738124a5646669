// Fills a text area from a file that is chosen; without script the text is pasted.
const field = document.querySelector('[data-textfile]');

function decode(bytes) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    return new TextDecoder('windows-1252').decode(bytes); // older spreadsheets
  }
}

if (field) {
  field.hidden = false;
  field.querySelector('input').addEventListener('change', async (event) => {
    const file = event.target.files[0];
    if (file && file.size <= 400000) document.getElementById(field.dataset.textfile).value = decode(await file.arrayBuffer());
  });
}
