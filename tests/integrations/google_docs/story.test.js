// The logic of the Google Docs add-on: what is sent, and where in the document a place of it stands.
'use strict';

const assert = require('node:assert');
const fs = require('node:fs');
const path = require('node:path');
const { test } = require('node:test');
const vm = require('node:vm');

const STORY = path.join(__dirname, '../../../integrations/google-docs/Story.gs');
const { documentsOf, placesOf } = vm.runInThisContext(
  `(() => { ${fs.readFileSync(STORY, 'utf8')}; return { documentsOf, placesOf }; })()`
);

const PARAGRAPHS = [
  { role: 'headline', runs: ['Council to plant 5,000 trees'] },
  { role: 'body', runs: [] },
  { role: 'body', runs: ['The 🌳 council will plant 500', ' trees, it said.'] }, // a footnote's mark stands between
  { role: 'body', runs: [' \u00a0'] },
  { role: 'headline', runs: ['and 40 hedges'] },
  { role: 'body', runs: ['', 'It planted 30 trees in 2004.'] },
  { role: 'standfirst', runs: ['Hedges to follow'] },
];

test('each role makes one document, in which blank paragraphs are left out', () => {
  assert.deepStrictEqual(
    documentsOf(PARAGRAPHS).map(({ id, role, text }) => [id, role, text]),
    [
      ['headline', 'headline', 'Council to plant 5,000 trees\n\nand 40 hedges'],
      ['standfirst', 'standfirst', 'Hedges to follow'],
      ['story', 'body', 'The 🌳 council will plant 500 trees, it said.\n\nIt planted 30 trees in 2004.'],
    ]
  );
});

test('an empty document makes none', () => {
  assert.deepStrictEqual(documentsOf([{ role: 'body', runs: ['\t'] }]), []);
});

for (const [id, text, expected] of [
  ['headline', '5,000 trees', [[0, 0, '5,000 trees']]],
  ['headline', '40 hedges', [[4, 0, '40 hedges']]],
  ['story', 'council', [[2, 0, 'council']]],
  ['story', '500 trees', [[2, 0, '500'], [2, 1, ' trees']]],
  ['story', 'said', [[2, 1, 'said']]],
  ['story', '30 trees', [[5, 1, '30 trees']]],
]) {
  test(`"${text}" of the ${id} stands in paragraph and run ${expected}`, () => {
    const documents = documentsOf(PARAGRAPHS);
    const start = documents.find((made) => made.id === id).text.indexOf(text);
    const places = placesOf(PARAGRAPHS, documents, { document: id, start, end: start + text.length });
    assert.deepStrictEqual(
      places.map((at) => [at.paragraph, at.run, PARAGRAPHS[at.paragraph].runs[at.run].slice(at.start, at.end)]),
      expected
    );
  });
}
