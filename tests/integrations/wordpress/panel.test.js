// The logic of the WordPress panel: what is sent, and which block holds an offset of it.
'use strict';

const assert = require('node:assert');
const { test } = require('node:test');

const { blockAt, documentsOf } = require('../../../integrations/wordpress/crossfoot/panel.js');

// A block as written here is its name, with its text or its inner blocks; it is serialised as WordPress does it.
const block = (clientId, inner) => ({
  clientId,
  text: typeof inner === 'string' ? inner : '',
  innerBlocks: typeof inner === 'string' ? [] : inner,
});
const serialize = (blocks) =>
  [blocks]
    .flat()
    .map(({ text, innerBlocks }) => `<!-- wp -->\n<p>${text || serialize(innerBlocks)}</p>\n<!-- /wp -->`)
    .join('\n\n');

const STORY = [
  block('lead', 'The council will plant 500 trees.'),
  block('empty', ''),
  block('repeated', 'It is 5 miles long.'),
  block('group', [
    block('first', 'The 🚢 ferry carried 300 passengers.'),
    block('list', [block('item', 'It is 5 miles long.'), block('last item', 'The ferry carried 250 passengers.')]),
  ]),
  block('end', 'It is 5 miles long.'),
];
const SOURCE = serialize(STORY);

const nth = (text, number) => {
  let at = -1;
  for (let i = 0; i < number; i++) {
    at = SOURCE.indexOf(text, at + 1);
  }
  return at;
};

for (const [text, number, expected] of [
  ['500 trees', 1, 'lead'],
  ['5 miles', 1, 'repeated'],
  ['300 passengers', 1, 'first'],
  ['5 miles', 2, 'item'],
  ['250 passengers', 1, 'last item'],
  ['5 miles', 3, 'end'],
]) {
  test(`${text}, time ${number}, stands in the block "${expected}"`, () => {
    assert.strictEqual(blockAt(STORY, SOURCE, nth(text, number), serialize).clientId, expected);
  });
}

test('what stands between blocks is in none', () => {
  assert.strictEqual(blockAt(STORY, SOURCE, SOURCE.indexOf('\n\n'), serialize), null);
});

test('blank parts are left out', () => {
  assert.deepStrictEqual(
    documentsOf('5,000 trees', ' \u00a0', '<p>500 trees</p>').map(({ id, role, text }) => [id, role, text]),
    [
      ['headline', 'headline', '5,000 trees'],
      ['story', 'body', '<p>500 trees</p>'],
    ]
  );
  assert.deepStrictEqual(documentsOf('', '', ''), []);
});
