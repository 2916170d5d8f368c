// The block editor, as far as the panel uses it: a renderer for its elements, a post, and a site that asks Crossfoot.
'use strict';

const host = {
  date: null, // of a post that has one; else it is published at once
  selected: null, // the block that was last selected
  locks: new Set(), // what keeps the post from being saved
  dismissed: [], // fingerprints, as the site stores them
  asked: [], // what Crossfoot was sent
  post: { title: '', excerpt: '' },
  blocks: [],
  reachable: true,
};

/* Elements, as React has them: a function with its state by its place in the tree, or a tag. */

const components = new Map();
let current = null;

function useState(first) {
  const cells = current.cells;
  const i = current.next++;
  if (!(i in cells)) {
    cells[i] = { value: first };
  }
  const set = (value) => {
    cells[i].value = typeof value === 'function' ? value(cells[i].value) : value;
    queueMicrotask(draw);
  };
  return [cells[i].value, set];
}

function useEffect(effect, needs) {
  const cells = current.cells;
  const i = current.next++;
  const before = cells[i];
  if (!before || needs.some((need, n) => need !== before.needs[n])) {
    cells[i] = { needs };
    queueMicrotask(() => {
      before?.undo?.();
      cells[i].undo = effect();
    });
  }
}

function nodes(element, path) {
  if (element === null || element === undefined || typeof element === 'boolean') {
    return [];
  }
  if (typeof element !== 'object') {
    return [document.createTextNode(element)];
  }
  const { type, props, children } = element;
  if (typeof type === 'function') {
    current = components.get(path) || { cells: [] };
    components.set(path, current);
    current.next = 0;
    return nodes(type({ ...props, children }), `${path}/${type.name}`);
  }
  const made = document.createElement(type);
  for (const [name, value] of Object.entries(props)) {
    if (name === 'onClick') {
      made.addEventListener('click', value);
    } else if (name === 'className' || name === 'role') {
      made[name] = value;
    }
  }
  made.append(...children.flatMap((child, i) => nodes(child, `${path}/${child?.props?.key ?? i}`)));
  return [made];
}

function draw() {
  document.body.replaceChildren(...(host.open ? nodes(host.render(), '') : []));
}

host.openPanel = () => {
  host.open = true;
  draw();
};

host.closePanel = () => {
  host.open = false;
  components.forEach(({ cells }) => cells.forEach((cell) => cell.undo?.()));
  components.clear();
  draw();
};

/* What stands for the packages of WordPress. */

const createElement = (type, props, ...children) => ({ type, props: props || {}, children });
const Panel = ({ title, children }) => createElement('section', {}, createElement('h2', {}, title), ...children);
const Button = ({ onClick, children }) => createElement('button', { onClick }, ...children);
const Notice = ({ status, actions, children }) =>
  createElement(
    'article',
    { className: status },
    ...children,
    ...actions.map(({ label, onClick }) => createElement('button', { onClick }, label))
  );

const serialize = (blocks) =>
  [blocks]
    .flat()
    .map(({ html, innerBlocks }) => `<!-- wp -->\n${html ?? `<div>${serialize(innerBlocks)}</div>`}\n<!-- /wp -->`)
    .join('\n\n');

const stores = {
  'core/editor': {
    getCurrentPostId: () => 7,
    getEditedPostAttribute: (name) => (name === 'date' ? host.date : host.post[name]),
    isEditedPostDateFloating: () => host.date === null,
    lockPostSaving: (name) => host.locks.add(name),
    unlockPostSaving: (name) => host.locks.delete(name),
  },
  'core/block-editor': {
    getBlocksByName: () => [],
    getBlocks: () => host.blocks,
    selectBlock: (clientId) => (host.selected = clientId),
  },
};

/** Answers as the routes of crossfoot.php do. */
async function apiFetch({ path, method, data }) {
  if (!host.reachable) {
    throw new Error('Crossfoot could not check the figures: it cannot be reached, or took too long.');
  }
  if (path === '/crossfoot/v1/posts/7/check') {
    const asked = { ...data, ignore: host.dismissed, offset_unit: 'utf16', include_quantities: false };
    host.asked.push(asked);
    const headers = { 'Content-Type': 'application/json' };
    const answer = await (await fetch('/v1/check', { method, headers, body: JSON.stringify(asked) })).json();
    return { ...answer, dismissed: host.dismissed.length };
  }
  host.dismissed = method === 'DELETE' ? [] : [...host.dismissed, data.fingerprint];
  return { dismissed: host.dismissed.length };
}

window.crossfoot = { hold: false };
window.wp = {
  apiFetch,
  blocks: { serialize },
  components: { Button, Notice, Spinner: () => createElement('i', {}, 'Checking') },
  data: { select: (name) => stores[name], dispatch: (name) => stores[name] },
  editor: { PluginPrePublishPanel: Panel },
  element: { createElement, useEffect, useState },
  plugins: { registerPlugin: (name, { render }) => (host.render = render) },
};
